import { isObject, ownList, ownObject, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Server, ServerVariable } from './contract.ts'

/** Longer URLs are no addresses. */
const lengthMax = 2_000

/** The servers that an object names; none where it names none. */
export function readServers(owner: JsonObject, pointer: string): Server[] {
  return ownList(owner, 'servers').flatMap((node, index) => {
    const url = ownString(node, 'url')?.slice(0, lengthMax)
    if (url === undefined || !isObject(node)) return []
    const place = join(pointer, 'servers', index)
    const variables = [...url.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) =>
      readVariable(node, name, join(place, 'variables', name)),
    )
    return [
      {
        pointer: place,
        url: normalized(url),
        given: url,
        usual: normalized(withDefaults(url, variables)),
        variables,
      },
    ]
  })
}

function readVariable(server: JsonObject, name: string, pointer: string): ServerVariable {
  const variable = ownObject(ownObject(server, 'variables'), name)
  const values = ownList(variable, 'enum').filter((value) => typeof value === 'string')
  return {
    name,
    pointer: variable ? pointer : pointer.slice(0, pointer.indexOf('/variables/')),
    default: ownString(variable, 'default') ?? '',
    values: values.length > 0 ? new Set(values) : null,
  }
}

const withDefaults = (url: string, variables: ServerVariable[]): string => {
  let index = 0
  return url.replaceAll(/\{[^{}]*\}/g, () => variables[index++]?.default ?? '')
}

/** URLs are the same without a slash at the end, in any case of the host, with the usual port. */
function normalized(url: string): string {
  const plain = url.replaceAll(/\{[^{}]*\}/g, '{}').replace(/\/+$/, '')
  const [, scheme = '', host = '', path = ''] =
    /^([A-Za-z][\w+.-]*:)?\/\/([^/]*)(.*)$/s.exec(plain) ?? []
  if (host === '') return plain === '' ? '/' : plain
  const port = scheme.toLowerCase() === 'http:' ? ':80' : ':443'
  const shortHost = host.toLowerCase()
  return `${scheme.toLowerCase()}//${shortHost.endsWith(port) ? shortHost.slice(0, -port.length) : shortHost}${path}`
}

/** The path of a server's URL: a relative one is served wherever the description is. */
export const pathOfServer = (url: string): string =>
  url.replace(/^([a-z][\w+.-]*:)?\/\/[^/]*/, '') || '/'

export const isRelative = (url: string): boolean => url.startsWith('/') && !url.startsWith('//')
