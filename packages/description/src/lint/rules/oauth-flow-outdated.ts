import { own, ownObject, ownString } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const oauthFlowOutdated: LintRule = {
  id: 'oauth-flow-outdated',
  level: 'warning',
  asks: 'OAuth 2 is used without its implicit and password flows.',
  reason:
    'Both hand tokens or passwords to places that leak them; RFC 9700 advises against the one and forbids the other (OWASP API2:2023, Broken Authentication).',
  bad: `components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        implicit:
          authorizationUrl: https://login.example.com/authorize
          scopes: {}
`,
  good: `components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://login.example.com/authorize
          tokenUrl: https://login.example.com/token
          scopes: {}
`,
  start: each('security scheme', (scheme) => {
    if (ownString(scheme, 'type') !== 'oauth2') return undefined
    const flows = ownObject(scheme, 'flows')
    const outdated = ['implicit', 'password'].find(
      (flow) => own(flows, flow) !== undefined || ownString(scheme, 'flow') === flow,
    )
    return outdated === undefined
      ? null
      : `The ${outdated} flow of OAuth 2 is no longer safe to use. Use the authorization code flow with PKCE, or client credentials between servers.`
  }),
}
