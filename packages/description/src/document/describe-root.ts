import type {
  Manifest,
  SecuritySchemeDocument,
  ServerDocument,
  TagDocument,
} from '../documentation.ts'
import type { Reading } from '../model/reading.ts'
import { isObject, own, ownList, ownObject, ownString, type JsonObject } from '../parse/json.ts'
import { externalDocsOf, texts } from './texts.ts'

export function serversOf(owner: JsonObject): ServerDocument[] {
  return ownList(owner, 'servers')
    .filter(isObject)
    .flatMap((server) => {
      const url = ownString(server, 'url')
      const variables = ownObject(server, 'variables')
      return url === undefined
        ? []
        : [{ url, ...texts(server, 'name', 'description'), ...(variables && { variables }) }]
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
export function tagsOfDescription(root: JsonObject, used: string[]): TagDocument[] {
  const counts = new Map<string, number>()
  for (const name of used) counts.set(name, (counts.get(name) ?? 0) + 1)
  const declared = new Map<string, JsonObject>()
  for (const tag of ownList(root, 'tags')) {
    const name = ownString(tag, 'name')
    if (name !== undefined && isObject(tag) && !declared.has(name)) declared.set(name, tag)
  }
  return [...new Set([...declared.keys(), ...counts.keys()])].map((name) => {
    const tag = declared.get(name) ?? {}
    return {
      name,
      ...texts(tag, 'summary', 'description', 'parent', 'kind'),
      ...externalDocsOf(tag),
      operations: counts.get(name) ?? 0,
    }
  })
}

/** What `info` says, and what stands beside it about the description as a whole. */
export function describeInfo(
  root: JsonObject,
): Pick<
  Manifest,
  | 'title'
  | 'version'
  | 'summary'
  | 'description'
  | 'termsOfService'
  | 'contact'
  | 'license'
  | 'externalDocs'
> {
  const info = ownObject(root, 'info') ?? {}
  const contact = texts(ownObject(info, 'contact') ?? {}, 'name', 'url', 'email')
  const license = ownObject(info, 'license') ?? {}
  const licenseName = ownString(license, 'name')
  return {
    title: titleOf(root),
    version: versionOf(root),
    ...texts(info, 'summary', 'description', 'termsOfService'),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(licenseName !== undefined && {
      license: { name: licenseName, ...texts(license, 'url', 'identifier') },
    }),
    ...externalDocsOf(root),
  }
}

export const titleOf = (root: JsonObject): string =>
  ownString(ownObject(root, 'info'), 'title') ?? ''

export const versionOf = (root: JsonObject): string => {
  const version = own(ownObject(root, 'info'), 'version')
  return typeof version === 'string' ? version : ''
}
