import type { SecuritySchemeDocument } from './documentation.ts'
import { isObject, members, own, ownText } from './json-schema.ts'

/** What a scheme asks for: `An API key in the header X-Key`. */
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

/** Where the credential goes, as it stands in the request; nothing where it is no part of it. */
export function credentialOf({ type, scheme }: SecuritySchemeDocument): string | undefined {
  if (type === 'apiKey') {
    const name = ownText(scheme, 'name') ?? ''
    if (ownText(scheme, 'in') === 'query') return `?${name}=YOUR_API_KEY`
    if (ownText(scheme, 'in') === 'cookie') return `Cookie: ${name}=YOUR_API_KEY`
    return `${name}: YOUR_API_KEY`
  }
  if (type === 'http') {
    const kind = ownText(scheme, 'scheme')?.toLowerCase()
    if (kind === 'basic') return 'Authorization: Basic BASE64_OF_USER:PASSWORD'
    if (kind === 'bearer') return 'Authorization: Bearer YOUR_ACCESS_TOKEN'
    return `Authorization: ${kind ?? ''} …`
  }
  if (type === 'oauth2' || type === 'openIdConnect')
    return 'Authorization: Bearer YOUR_ACCESS_TOKEN'
  return undefined
}

export type Flow = {
  /** In plain words. */
  name: string
  addresses: { name: string; address: string }[]
  scopes: { name: string; description: string }[]
}

const flowNames: Record<string, string> = {
  authorizationCode: 'A person consents in a browser (authorization code)',
  implicit: 'A person consents in a browser, the token comes at once (implicit)',
  password: 'The application sends name and password (password)',
  clientCredentials: 'One machine to another (client credentials)',
  deviceAuthorization: 'A device without a browser (device authorization)',
}

const addressNames: [keyword: string, name: string][] = [
  ['authorizationUrl', 'Consent'],
  ['deviceAuthorizationUrl', 'Device authorization'],
  ['tokenUrl', 'Token'],
  ['refreshUrl', 'Refresh'],
]

/** The ways to a token of OAuth 2. */
export function flowsOf({ scheme }: SecuritySchemeDocument): Flow[] {
  return members(own(scheme, 'flows')).flatMap(([key, flow]) => {
    if (!isObject(flow)) return []
    return [
      {
        name: Object.hasOwn(flowNames, key) ? (flowNames[key] ?? key) : key,
        addresses: addressNames.flatMap(([keyword, name]) => {
          const address = ownText(flow, keyword)
          return address ? [{ name, address }] : []
        }),
        scopes: members(own(flow, 'scopes')).map(([name, description]) => ({
          name,
          description: typeof description === 'string' ? description : '',
        })),
      },
    ]
  })
}
