import { ownObject, ownString } from '../../parse/json.ts'
import { each, objectsIn } from '../each.ts'
import type { LintRule } from '../rule.ts'

const fields = [
  'authorizationUrl',
  'tokenUrl',
  'refreshUrl',
  'openIdConnectUrl',
  'deviceAuthorizationUrl',
]

export const oauthHttps: LintRule = {
  id: 'oauth-https',
  level: 'error',
  asks: 'Tokens are fetched over https.',
  reason:
    'Passwords, codes and tokens pass through these addresses (OWASP API8:2023, Security Misconfiguration).',
  bad: `components:
  securitySchemes:
    oauth: {type: openIdConnect, openIdConnectUrl: 'http://login.example.com/.well-known/openid-configuration'}
`,
  good: `components:
  securitySchemes:
    oauth: {type: openIdConnect, openIdConnectUrl: 'https://login.example.com/.well-known/openid-configuration'}
`,
  start: each('security scheme', (scheme) => {
    const type = ownString(scheme, 'type')
    if (type !== 'oauth2' && type !== 'openIdConnect') return undefined
    const owners = [scheme, ...objectsIn(ownObject(scheme, 'flows')).map(([, flow]) => flow)]
    const open = owners
      .flatMap((owner) => fields.map((field) => ownString(owner, field)))
      .find((url) => url !== undefined && /^http:/i.test(url))
    return open === undefined
      ? null
      : 'Tokens are fetched without encryption. Give this address over https.'
  }),
}
