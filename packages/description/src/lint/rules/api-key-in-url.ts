import { ownString } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const apiKeyInUrl: LintRule = {
  id: 'api-key-in-url',
  level: 'error',
  asks: 'No API key travels in the URL.',
  reason:
    'URLs are kept in logs, histories and referrers, and the key with them (OWASP API2:2023, Broken Authentication).',
  bad: `components:
  securitySchemes:
    key: {type: apiKey, in: query, name: key}
`,
  good: `components:
  securitySchemes:
    key: {type: apiKey, in: header, name: Api-Key}
`,
  start: each('security scheme', (scheme) => {
    if (ownString(scheme, 'type') !== 'apiKey') return undefined
    return ownString(scheme, 'in') === 'query'
      ? 'The API key travels in the URL, which logs and histories keep. Take it from a header.'
      : null
  }),
}
