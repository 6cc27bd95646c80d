import { isObject, ownString, type Json, type JsonObject } from '../parse/json.ts'

/** Schemes, host and base path as servers; a relative one where no host is given. */
export function modernServers(schemes?: Json, host?: Json, basePath?: Json): JsonObject[] {
  const path = typeof basePath === 'string' ? basePath.replace(/\/$/, '') : ''
  if (typeof host !== 'string') return [{ url: path === '' ? '/' : path }]
  const known = Array.isArray(schemes) ? schemes.filter((scheme) => typeof scheme === 'string') : []
  return (known.length > 0 ? known : ['https']).map((scheme) => ({
    url: `${scheme}://${host}${path}`,
  }))
}

const flows: Record<string, string> = {
  implicit: 'implicit',
  password: 'password',
  application: 'clientCredentials',
  accessCode: 'authorizationCode',
}

export function modernSecuritySchemes(definitions: JsonObject | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(definitions ?? {}).flatMap(([name, scheme]) =>
      isObject(scheme) ? [[name, modernScheme(scheme)]] : [],
    ),
  )
}

function modernScheme(scheme: JsonObject): JsonObject {
  const { type, flow: _, authorizationUrl, tokenUrl, scopes, ...rest } = scheme
  if (type === 'basic') return { ...rest, type: 'http', scheme: 'basic' }
  if (type !== 'oauth2') return scheme
  const flow = flows[ownString(scheme, 'flow') ?? '']
  return {
    ...rest,
    type,
    flows: flow
      ? {
          [flow]: {
            ...(authorizationUrl !== undefined && { authorizationUrl }),
            ...(tokenUrl !== undefined && { tokenUrl }),
            scopes: isObject(scopes) ? scopes : {},
          },
        }
      : {},
  }
}
