import type { SecuritySchemeDocument, ServerDocument } from '../documentation.ts'
import type { Reading } from '../model/reading.ts'
import { isObject, own, ownList, ownObject, ownString, type JsonObject } from '../parse/json.ts'

export function serversOf(owner: JsonObject): ServerDocument[] {
  return ownList(owner, 'servers')
    .filter(isObject)
    .flatMap((server) => {
      const url = ownString(server, 'url')
      const description = ownString(server, 'description')
      const variables = ownObject(server, 'variables')
      return url === undefined
        ? []
        : [
            {
              url,
              ...(description !== undefined && { description }),
              ...(variables && { variables }),
            },
          ]
    })
}

export function securitySchemesOf(reading: Reading): SecuritySchemeDocument[] {
  const schemes = ownObject(ownObject(reading.root, 'components'), 'securitySchemes') ?? {}
  return Object.entries(schemes).flatMap(([name, item]) => {
    const scheme = reading.resolve(item)
    return scheme ? [{ name, type: ownString(scheme, 'type') ?? '', scheme }] : []
  })
}

/** The tags that are declared, then those that operations use without. */
export function tagsOfDescription(
  root: JsonObject,
  used: string[],
): { name: string; description?: string; operations: number }[] {
  const counts = new Map<string, number>()
  for (const name of used) counts.set(name, (counts.get(name) ?? 0) + 1)
  const declared = new Map<string, string | undefined>()
  for (const tag of ownList(root, 'tags')) {
    const name = ownString(tag, 'name')
    if (name !== undefined && !declared.has(name)) declared.set(name, ownString(tag, 'description'))
  }
  return [...new Set([...declared.keys(), ...counts.keys()])].map((name) => {
    const description = declared.get(name)
    return {
      name,
      ...(description !== undefined && { description }),
      operations: counts.get(name) ?? 0,
    }
  })
}

export const titleOf = (root: JsonObject): string =>
  ownString(ownObject(root, 'info'), 'title') ?? ''

export const versionOf = (root: JsonObject): string => {
  const version = own(ownObject(root, 'info'), 'version')
  return typeof version === 'string' ? version : ''
}
