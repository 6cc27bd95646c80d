import type { OperationDocument, SecuritySchemeDocument } from '../../documentation.ts'
import { ownString } from '../../parse/json.ts'
import { code, plainText } from './inline.ts'

/** What a caller must bring, a sentence for each way, as Markdown. */
export function securityInWords({
  security,
  securitySchemes,
}: Pick<OperationDocument, 'security' | 'securitySchemes'>): string[] {
  return security.map((together) => {
    if (together.length === 0) return 'Nothing: anyone may call it.'
    const needs = together.map(({ name, scopes }) => {
      const scheme = securitySchemes.find((candidate) => candidate.name === name)
      const scope = scopes.length > 0 ? ` with ${scopes.map(code).join(', ')}` : ''
      return `${scheme ? schemeInWords(scheme) : code(name)}${scope}`
    })
    return `${needs.join(', and: ')}.`
  })
}

/** What a scheme asks for: an API key in the header `X-Key`. */
export function schemeInWords({ name, type, scheme }: SecuritySchemeDocument): string {
  switch (type) {
    case 'apiKey': {
      const place = ownString(scheme, 'in')
      const where = place === 'query' ? 'query parameter' : place === 'cookie' ? 'cookie' : 'header'
      return `An API key in the ${where} ${code(ownString(scheme, 'name') ?? '')}`
    }
    case 'http': {
      const kind = ownString(scheme, 'scheme')?.toLowerCase() ?? 'authentication'
      if (kind === 'basic') return 'A user name and a password (HTTP Basic)'
      if (kind !== 'bearer') return `HTTP ${plainText(kind)}`
      const format = ownString(scheme, 'bearerFormat')
      return `A bearer token${format === undefined ? '' : ` (${plainText(format)})`} in the header \`Authorization\``
    }
    case 'oauth2':
      return `An OAuth 2 access token (${code(name)})`
    case 'openIdConnect':
      return `An OpenID Connect token (${code(name)})`
    case 'mutualTLS':
      return 'A client certificate'
    default:
      return code(name)
  }
}
