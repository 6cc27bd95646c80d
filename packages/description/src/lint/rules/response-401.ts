import { accessOf, describesStatus } from '../access.ts'
import { eachOperation } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const response401: LintRule = {
  id: 'response-401',
  level: 'warning',
  asks: 'An operation that asks who is calling describes its 401.',
  reason:
    'Callers must know when to sign in again, and testers what to expect without a token (OWASP API2:2023, Broken Authentication).',
  bad: `paths:
  /pets:
    get:
      security: [{token: []}]
      responses:
        '200': {description: The pets.}
        '403': {description: The token does not allow this.}
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
    return describesStatus(operation.node, ['401'])
      ? null
      : {
          below: ['responses'],
          message:
            'No response says what happens without valid credentials. Describe 401, or default.',
        }
  }),
}
