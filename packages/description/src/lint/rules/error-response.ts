import { ownObject } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const errorResponse: LintRule = {
  id: 'error-response',
  level: 'warning',
  asks: 'Each operation describes what an error looks like.',
  reason: 'Callers write their error handling from the description.',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '404': {description: There are no pets.}
`,
  start: each('operation', (operation) => {
    const responses = ownObject(operation, 'responses')
    if (!responses) return undefined
    return Object.keys(responses).some((status) => /^4|^default$/.test(status))
      ? null
      : {
          below: ['responses'],
          message:
            'No response says what an error looks like. Describe the 4XX that callers can meet, or default.',
        }
  }),
}
