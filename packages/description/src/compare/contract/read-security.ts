import { isObject, own, ownObject, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Source } from '../source.ts'
import type { OauthFlow, Security, SecurityAlternative, SecurityScheme } from './contract.ts'

/** What a call must bring: that of the operation, or else of the description. */
export function readSecurity(
  operation: JsonObject,
  pointer: string,
  root: JsonObject,
  schemes: ReadonlyMap<string, SecurityScheme>,
): Security {
  const isOwn = Array.isArray(own(operation, 'security'))
  const listed = own(isOwn ? operation : root, 'security')
  const alternatives = (Array.isArray(listed) ? listed : []).flatMap((item) =>
    isObject(item) ? [alternativeOf(item, schemes)] : [],
  )
  if (isOwn) return { pointer: join(pointer, 'security'), isShared: false, alternatives }
  return { pointer: Array.isArray(listed) ? '/security' : '', isShared: true, alternatives }
}

function alternativeOf(
  requirement: JsonObject,
  schemes: ReadonlyMap<string, SecurityScheme>,
): SecurityAlternative {
  return new Map(
    Object.entries(requirement).map(([name, scopes]) => [
      schemes.get(name)?.name ?? name,
      new Set((Array.isArray(scopes) ? scopes : []).filter((scope) => typeof scope === 'string')),
    ]),
  )
}

export function readSchemes(source: Source): Map<string, SecurityScheme> {
  const { root, specification } = source.reading
  const holder = specification === '2.0' ? '/securityDefinitions' : '/components/securitySchemes'
  const given = ownObject(ownObject(root, 'components'), 'securitySchemes') ?? {}
  const schemes = new Map<string, SecurityScheme>()
  for (const [name, node] of Object.entries(given)) {
    const scheme = source.follow(node, join(holder, name))
    if (!scheme) continue
    schemes.set(name, {
      name,
      pointer: scheme.pointer,
      kind: kindOf(scheme.node),
      openIdConnectUrl: ownString(scheme.node, 'openIdConnectUrl') ?? null,
      flows: readFlows(ownObject(scheme.node, 'flows'), join(scheme.pointer, 'flows')),
    })
  }
  return schemes
}

/** bearerFormat is a hint for people and does not count. */
function kindOf(scheme: JsonObject): string {
  const type = ownString(scheme, 'type') ?? 'unknown'
  if (type === 'apiKey') {
    const place = ownString(scheme, 'in') ?? 'header'
    const name = ownString(scheme, 'name') ?? ''
    return `an API key in ${place} ${place === 'header' ? name.toLowerCase() : name}`
  }
  return type === 'http' ? `HTTP ${ownString(scheme, 'scheme')?.toLowerCase() ?? ''}` : type
}

function readFlows(flows: JsonObject | undefined, pointer: string): Map<string, OauthFlow> {
  const read = new Map<string, OauthFlow>()
  for (const [name, flow] of Object.entries(flows ?? {})) {
    if (!isObject(flow)) continue
    const url = (field: string): string | null => ownString(flow, field) ?? null
    read.set(name, {
      pointer: join(pointer, name),
      authorizationUrl: url('authorizationUrl'),
      tokenUrl: url('tokenUrl'),
      refreshUrl: url('refreshUrl'),
      deviceAuthorizationUrl: url('deviceAuthorizationUrl'),
      scopes: new Set(Object.keys(ownObject(flow, 'scopes') ?? {})),
    })
  }
  return read
}
