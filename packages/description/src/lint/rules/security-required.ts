import { accessOf } from '../access.ts'
import { eachOperation } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const securityRequired: LintRule = {
  id: 'security-required',
  level: 'error',
  asks: 'Each operation says who may call it.',
  reason:
    'An operation without security is open to everyone, and nobody can tell whether it is meant to be (OWASP API2:2023, Broken Authentication). One that is open on purpose says "security: []".',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '404': {description: There are no pets.}
`,
  good: `security:
  - token: []
paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '404': {description: There are no pets.}
        '401': {description: The token is missing or has ended.}
        '403': {description: The token does not allow this.}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
`,
  start: eachOperation((operation, { facts }) =>
    accessOf(operation, facts.root) === 'unsaid'
      ? 'Nothing says who may call this operation. Add security, here or for all; "security: []" where it is open on purpose.'
      : null,
  ),
}
