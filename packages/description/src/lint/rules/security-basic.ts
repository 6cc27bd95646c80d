import { ownString } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const securityBasic: LintRule = {
  id: 'security-basic',
  level: 'warning',
  asks: 'No security scheme sends a password with each request.',
  reason:
    'Basic authentication puts the password itself into every request, from where it cannot be limited or taken back (OWASP API2:2023, Broken Authentication).',
  bad: `components:
  securitySchemes:
    password: {type: http, scheme: basic}
`,
  good: `components:
  securitySchemes:
    token: {type: http, scheme: bearer}
`,
  start: each('security scheme', (scheme) => {
    const type = ownString(scheme, 'type')
    const isBasic =
      type === 'basic' ||
      (type === 'http' && ownString(scheme, 'scheme')?.toLowerCase() === 'basic')
    return isBasic
      ? 'Basic authentication sends the password with each request. Use tokens that end: OAuth 2, OpenID Connect or bearer.'
      : null
  }),
}
