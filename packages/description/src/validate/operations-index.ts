import type { JsonObject } from '../parse/json.ts'
import { ownString } from '../parse/json.ts'
import { operationsOf } from '../model/reading.ts'
import { followIn } from '../model/references.ts'
import { ownObject } from '../parse/json.ts'

/** An operation together with the path item around it. */
export interface IndexedOperation {
  node: JsonObject
  pathItem: JsonObject
}

/** The operations under paths and webhooks, by operationId. */
export function operationsById(root: JsonObject): Map<string, IndexedOperation> {
  const operations = new Map<string, IndexedOperation>()
  for (const field of ['paths', 'webhooks'])
    for (const item of Object.values(ownObject(root, field) ?? {})) {
      const pathItem = followIn(root, item)
      for (const { node } of pathItem ? operationsOf(pathItem) : []) {
        const id = ownString(node, 'operationId')
        if (pathItem && id !== undefined) operations.set(id, { node, pathItem })
      }
    }
  return operations
}
