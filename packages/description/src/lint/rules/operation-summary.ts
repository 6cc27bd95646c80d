import { ownString } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const operationSummary: LintRule = {
  id: 'operation-summary',
  level: 'warning',
  asks: 'Each operation has a summary that fits into a list.',
  reason: 'The summary is what navigation and search show of an operation.',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      summary: List pets
      responses:
        '200': {description: The pets.}
`,
  options: {
    max: { type: 'integer', minimum: 1, default: 120, description: 'How many characters fit.' },
  },
  start: each('operation', (operation, { options }) => {
    const summary = ownString(operation, 'summary')?.trim() ?? ''
    const max = Number(options['max'])
    if (summary === '') return 'The operation has no summary. Say in a few words what it does.'
    return summary.length > max
      ? `The summary has ${summary.length} characters, too many for a list. Keep it under ${max} and move the rest to the description.`
      : null
  }),
}
