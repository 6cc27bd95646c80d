import { ownString } from '../../parse/json.ts'
import { each, isBlank } from '../each.ts'
import type { LintRule } from '../rule.ts'

const plain = (text: string | undefined): string =>
  (text ?? '').trim().replace(/\.$/, '').toLowerCase()

export const summaryRepeated: LintRule = {
  id: 'summary-repeated',
  level: 'info',
  asks: 'A description says more than the summary.',
  reason: 'Readers see both, one below the other; the same words twice tell them nothing.',
  bad: `paths:
  /pets:
    get:
      summary: List pets
      description: List pets.
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      summary: List pets
      description: All pets that wait for a home, the longest waiting first.
      responses:
        '200': {description: The pets.}
`,
  start: each('operation', (operation) => {
    if (isBlank(operation, 'summary') || isBlank(operation, 'description')) return undefined
    return plain(ownString(operation, 'summary')) === plain(ownString(operation, 'description'))
      ? {
          below: ['description'],
          message:
            'The description repeats the summary. Say when to use the operation and what it changes.',
        }
      : null
  }),
}
