import { accessOf, describesStatus } from '../access.ts'
import { eachOperation } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const response403: LintRule = {
  id: 'response-403',
  level: 'info',
  asks: 'An operation that asks who is calling describes its 403; one that hides what exists, its 404.',
  reason:
    'Knowing who calls is not yet allowing the call, and the description should show that both are checked (OWASP API5:2023, Broken Function Level Authorization).',
  bad: `paths:
  /pets:
    get:
      security: [{token: []}]
      responses:
        '200': {description: The pets.}
        '401': {description: The token is missing or has ended.}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
`,
  good: `paths:
  /pets:
    get:
      security: [{token: []}]
      responses:
        '200': {description: The pets.}
        '401': {description: The token is missing or has ended.}
        '403': {description: The token does not allow this.}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
`,
  start: eachOperation((operation, { facts }) => {
    if (accessOf(operation, facts.root) !== 'restricted') return undefined
    return describesStatus(operation.node, ['403', '404'])
      ? null
      : {
          below: ['responses'],
          message:
            'No response says what happens to callers who may not do this. Describe 403, or 404 where what exists is hidden.',
        }
  }),
}
