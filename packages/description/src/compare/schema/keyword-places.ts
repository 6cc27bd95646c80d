import type { JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'

/** A schema object, and where it is written. */
export interface Written {
  node: JsonObject
  pointer: string
}

/** Keywords that say the same in another version or another way. */
const aliases: Record<string, readonly string[]> = {
  enum: ['const', 'x-extensible-enum'],
  minimum: ['exclusiveMinimum'],
  maximum: ['exclusiveMaximum'],
  contentEncoding: ['format'],
  contentMediaType: ['format'],
  dependentRequired: ['dependencies'],
  items: ['additionalItems', 'unevaluatedItems'],
  prefixItems: ['items'],
  additionalProperties: ['unevaluatedProperties'],
  type: ['nullable'],
}

/** Where a keyword is written among schemas that hold together; null where it is not. */
export function placeOfKeyword(written: readonly Written[], keyword: string): string | null {
  for (const name of [keyword, ...(aliases[keyword] ?? [])])
    for (const { node, pointer } of written)
      if (Object.hasOwn(node, name)) return join(pointer, name)
  return null
}
