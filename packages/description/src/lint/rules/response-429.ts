import { describesStatus } from '../access.ts'
import { eachOperation } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const response429: LintRule = {
  id: 'response-429',
  level: 'info',
  asks: 'Each operation describes what comes when a caller sends too much.',
  reason:
    'Without limits one caller can use up what all need; a limit that is not described is met as an outage (OWASP API4:2023, Unrestricted Resource Consumption).',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '404': {description: There are no pets.}
`,
  good: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '404': {description: There are no pets.}
        '429':
          description: Too many requests.
          headers: {Retry-After: {schema: {type: integer}}}
`,
  start: eachOperation(({ node }) =>
    describesStatus(node, ['429'])
      ? null
      : {
          below: ['responses'],
          message: 'No response says what happens when a caller sends too much. Describe 429.',
        },
  ),
}
