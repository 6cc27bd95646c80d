import { ownObject } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const successResponse: LintRule = {
  id: 'success-response',
  level: 'warning',
  asks: 'Each operation describes what comes back when all goes well.',
  reason: 'The answer is the reason to call.',
  bad: `paths:
  /pets:
    get:
      responses:
        '404': {description: There are no pets.}
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
    return Object.keys(responses).some((status) => /^[123]|^default$/.test(status))
      ? null
      : {
          below: ['responses'],
          message: 'No response says what success looks like. Describe the 2XX that callers get.',
        }
  }),
}
