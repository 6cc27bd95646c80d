import { shortened } from '../../finding.ts'
import { ownString } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

const credentials = new Set([
  'password',
  'passwd',
  'secret',
  'clientsecret',
  'apikey',
  'accesstoken',
  'refreshtoken',
  'authtoken',
  'idtoken',
  'bearer',
])

export const credentialInUrl: LintRule = {
  id: 'credential-in-url',
  level: 'warning',
  asks: 'No parameter puts a password, a token or a key into the URL.',
  reason:
    'URLs are kept in logs, histories and referrers, and the secret with them (OWASP API2:2023, Broken Authentication).',
  bad: `paths:
  /pets:
    get:
      parameters:
        - {name: access_token, in: query, schema: {type: string}}
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      parameters:
        - {name: color, in: query, schema: {type: string}}
      responses:
        '200': {description: The pets.}
`,
  start: each('parameter', (parameter) => {
    const place = ownString(parameter, 'in')
    if (place !== 'query' && place !== 'path') return undefined
    const name = ownString(parameter, 'name') ?? ''
    return credentials.has(name.slice(0, 100).replaceAll(/[-_]/g, '').toLowerCase())
      ? `The parameter "${shortened(name)}" puts a secret into the URL, which logs and histories keep. Take it from a header or the body.`
      : null
  }),
}
