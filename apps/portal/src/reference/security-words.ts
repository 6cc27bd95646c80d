import type { OperationDocument, SecuritySchemeDocument } from './documentation.ts'
import { ownText } from './json-schema.ts'

/** What a caller must bring, a sentence for each way; empty when nothing is said about it. */
export function securityInWords({
  security,
  securitySchemes,
}: Pick<OperationDocument, 'security' | 'securitySchemes'>): string[] {
  return security.map((together) => {
    if (!together.length) return 'Nothing: anyone may call it.'
    const needs = together.map(({ name, scopes }) => {
      const scheme = securitySchemes.find((candidate) => candidate.name === name)
      const scope = scopes.length ? ` with ${scopes.join(', ')}` : ''
      return `${scheme ? schemeInWords(scheme) : name}${scope}`
    })
    return `${needs.join(', and: ')}.`
  })
}

/** What a scheme asks for: `an API key in the header X-Key`. */
export function schemeInWords({ name, type, scheme }: SecuritySchemeDocument): string {
  switch (type) {
    case 'apiKey': {
      const place = ownText(scheme, 'in') === 'query' ? 'query parameter' : ownText(scheme, 'in')
      return `An API key in the ${place ?? 'request'} ${ownText(scheme, 'name') ?? ''}`.trim()
    }
    case 'http': {
      const kind = ownText(scheme, 'scheme')?.toLowerCase()
      if (kind === 'basic') return 'A user name and a password (HTTP Basic)'
      if (kind !== 'bearer') return `HTTP ${kind ?? 'authentication'}`
      const format = ownText(scheme, 'bearerFormat')
      return `A bearer token${format ? ` (${format})` : ''} in the header Authorization`
    }
    case 'oauth2':
      return `An OAuth 2 access token (${name})`
    case 'openIdConnect':
      return `An OpenID Connect token (${name})`
    case 'mutualTLS':
      return 'A client certificate'
    default:
      return name
  }
}
