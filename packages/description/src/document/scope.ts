import type { SecuritySchemeDocument } from '../documentation.ts'
import { encodeOperationKey } from '../operation-key.ts'
import type { Reading } from '../model/reading.ts'
import { ownString } from '../parse/json.ts'
import { securitySchemesOf } from './describe-root.ts'
import { Examples } from './examples/examples.ts'

/** What the pages of one description share while they are made. */
export interface Scope {
  reading: Reading
  securitySchemes: SecuritySchemeDocument[]
  /** Where the page of an operation is, by what a link may name it. */
  slugs: { byId: ReadonlyMap<string, string>; byPointer: ReadonlyMap<string, string> }
  examples: Examples
}

export function scopeOf(reading: Reading): Scope {
  const byId = new Map<string, string>()
  const byPointer = new Map<string, string>()
  for (const { node, key, pointer } of reading.operations) {
    const slug = encodeOperationKey(key)
    const operationId = ownString(node, 'operationId')
    if (operationId !== undefined) byId.set(operationId, slug)
    byPointer.set(pointer, slug)
  }
  return {
    reading,
    securitySchemes: securitySchemesOf(reading),
    slugs: { byId, byPointer },
    examples: new Examples(reading),
  }
}
