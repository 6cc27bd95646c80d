import type { ExternalDocs } from '../documentation.ts'
import { ownObject, ownString, type Json, type JsonObject } from '../parse/json.ts'

/** Those of the fields that hold a text. */
export function texts<Field extends string>(
  node: Record<string, Json>,
  ...fields: Field[]
): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {}
  for (const field of fields) {
    const text = ownString(node, field)
    if (text !== undefined) found[field] = text
  }
  return found
}

/** The `externalDocs` of a node, where they have an address. */
export function externalDocsOf(node: JsonObject): { externalDocs?: ExternalDocs } {
  const docs = ownObject(node, 'externalDocs')
  const url = docs && ownString(docs, 'url')
  return url === undefined ? {} : { externalDocs: { url, ...texts(docs ?? {}, 'description') } }
}
