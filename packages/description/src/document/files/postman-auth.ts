import type { OperationDocument, SecuritySchemeDocument } from '../../documentation.ts'
import { ownString } from '../../parse/json.ts'
import { isToken } from '../snippets/header-fields.ts'

interface Attribute {
  key: string
  value: string
  type: 'string'
}

export type PostmanAuth =
  | { type: 'noauth' }
  | { type: 'bearer'; bearer: Attribute[] }
  | { type: 'basic'; basic: Attribute[] }
  | { type: 'apikey'; apikey: Attribute[] }

/** What a call brings to be let in: values are variables of the collection. */
export interface PostmanCredentials {
  auth: PostmanAuth
  /** Keys beyond the one that `auth` has room for. */
  headers: { key: string; value: string }[]
  query: { key: string; value: string }[]
  cookies: { key: string; value: string }[]
}

const attributes = (values: Record<string, string>): Attribute[] =>
  Object.entries(values).map(([key, value]) => ({ key, value, type: 'string' }))

/** For the first of the alternatives. */
export function postmanAuth({
  security,
  securitySchemes,
}: Pick<OperationDocument, 'security' | 'securitySchemes'>): PostmanCredentials {
  const credentials: PostmanCredentials = {
    auth: { type: 'noauth' },
    headers: [],
    query: [],
    cookies: [],
  }
  const needed = (security[0] ?? []).flatMap(({ name }) =>
    securitySchemes.filter((candidate) => candidate.name === name),
  )
  for (const scheme of needed) {
    const isFirst = credentials.auth.type === 'noauth'
    if (scheme.type === 'apiKey') addKey(scheme, credentials)
    else if (isFirst) credentials.auth = authOf(scheme)
  }
  return credentials
}

function addKey({ name, scheme }: SecuritySchemeDocument, credentials: PostmanCredentials): void {
  const key = ownString(scheme, 'name') ?? ''
  const value = `{{${variable(name)}}}`
  const place = ownString(scheme, 'in')
  if (place === 'cookie') credentials.cookies.push({ key, value })
  else if (credentials.auth.type === 'noauth')
    credentials.auth = {
      type: 'apikey',
      apikey: attributes({ key, value, in: place === 'query' ? 'query' : 'header' }),
    }
  else if (place === 'query') credentials.query.push({ key, value })
  else if (isToken(key)) credentials.headers.push({ key, value })
}

function authOf({ name, type, scheme }: SecuritySchemeDocument): PostmanAuth {
  const kind = type === 'http' ? ownString(scheme, 'scheme')?.toLowerCase() : type
  if (kind === 'basic')
    return {
      type: 'basic',
      basic: attributes({
        username: `{{${variable(name)}_username}}`,
        password: `{{${variable(name)}_password}}`,
      }),
    }
  return kind === 'bearer' || kind === 'oauth2' || kind === 'openIdConnect'
    ? { type: 'bearer', bearer: attributes({ token: `{{${variable(name)}}}` }) }
    : { type: 'noauth' }
}

/** The variables that a scheme needs, with placeholders for values. */
export function variablesOf({ name, type, scheme }: SecuritySchemeDocument): [string, string][] {
  const key = variable(name)
  if (type === 'apiKey') return [[key, 'YOUR_API_KEY']]
  if (type === 'oauth2' || type === 'openIdConnect') return [[key, 'YOUR_ACCESS_TOKEN']]
  if (type !== 'http') return []
  const kind = ownString(scheme, 'scheme')?.toLowerCase()
  if (kind === 'bearer') return [[key, 'YOUR_ACCESS_TOKEN']]
  return kind === 'basic'
    ? [
        [`${key}_username`, 'YOUR_USERNAME'],
        [`${key}_password`, 'YOUR_PASSWORD'],
      ]
    : []
}

/** A scheme's name as that of a variable; never that of the address. */
const variable = (name: string): string => `auth_${name.replaceAll(/[^\w-]+/g, '_')}`
