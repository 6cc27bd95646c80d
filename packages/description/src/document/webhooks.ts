import { encodeOperationKey } from '../operation-key.ts'
import { operationsOf, type Reading } from '../model/reading.ts'
import { ownObject, type JsonObject } from '../parse/json.ts'

export interface OfferedWebhook {
  /** `POST newPet` */
  key: string
  /** `post~newPet` */
  slug: string
  name: string
  /** Upper case. */
  method: string
  node: JsonObject
  pathItem: JsonObject
}

/** What the API sends by itself; `x-webhooks` is what tools read before 3.1. */
export function webhooksOf(reading: Reading): OfferedWebhook[] {
  const webhooks = new Map<string, OfferedWebhook>()
  for (const field of ['webhooks', 'x-webhooks'])
    for (const [name, item] of Object.entries(ownObject(reading.root, field) ?? {})) {
      const pathItem = reading.resolve(item)
      if (!pathItem) continue
      for (const { method, node } of operationsOf(pathItem)) {
        const key = `${method.toUpperCase()} ${name}`
        const slug = encodeOperationKey(`${method.toUpperCase()} /${name}`)
        if (!webhooks.has(key))
          webhooks.set(key, { key, slug, name, method: method.toUpperCase(), node, pathItem })
      }
    }
  return [...webhooks.values()]
}
