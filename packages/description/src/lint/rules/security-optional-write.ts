import { accessOf } from '../access.ts'
import { eachOperation } from '../each.ts'
import type { LintRule } from '../rule.ts'

const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

export const securityOptionalWrite: LintRule = {
  id: 'security-optional-write',
  level: 'warning',
  asks: 'An operation that changes something does not let anonymous callers in beside others.',
  reason:
    'Where a token is optional, a request that lost its token still changes data, in nobody’s name (OWASP API2:2023, Broken Authentication).',
  bad: `paths:
  /pets:
    post:
      security: [{token: []}, {}]
      responses:
        '204': {description: The pet is known now.}
        '409': {description: It was known already.}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
`,
  good: `paths:
  /pets:
    post:
      security: [{token: []}]
      responses:
        '204': {description: The pet is known now.}
        '409': {description: It was known already.}
        '401': {description: The token is missing or has ended.}
        '403': {description: The token does not allow this.}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
`,
  start: eachOperation((operation, { facts }) => {
    if (!writing.has(operation.method)) return undefined
    return accessOf(operation, facts.root) === 'optional'
      ? 'This operation changes something, and its security is optional. Remove the empty requirement "{}".'
      : null
  }),
}
