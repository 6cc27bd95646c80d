import type { OfferedOperation, Reading } from '../model/reading.ts'
import { encodeOperationKey } from '../operation-key.ts'
import { ownObject, type Json } from '../parse/json.ts'
import { tagsOf } from './describe-operation.ts'
import { webhooksOf, type OfferedWebhook } from './webhooks.ts'

/** Something that has a page of its own. */
export type Unit =
  | { kind: 'operation'; key: string; slug: string; offered: OfferedOperation }
  | { kind: 'webhook'; key: string; slug: string; offered: OfferedWebhook }
  | { kind: 'schema'; key: string; name: string; schema: Json }

/**
 * Operations by their first tag, path and method, then webhooks, then schemas: moving something in the
 * text of a description changes nothing here. A key that is offered twice counts once.
 */
export function unitsOf(reading: Reading): Unit[] {
  const operations = new Map<string, Unit>()
  for (const offered of reading.operations.toSorted(
    (a, b) =>
      untaggedLast(a, b) ||
      compareTexts(tagsOf(a.node)[0] ?? '', tagsOf(b.node)[0] ?? '') ||
      compareTexts(a.path, b.path) ||
      compareTexts(a.method, b.method),
  ))
    operations.set(offered.key, {
      kind: 'operation',
      key: offered.key,
      slug: encodeOperationKey(offered.key),
      offered,
    })
  const webhooks = webhooksOf(reading)
    .toSorted((a, b) => compareTexts(a.name, b.name) || compareTexts(a.method, b.method))
    .map((offered): Unit => ({ kind: 'webhook', key: offered.slug, slug: offered.slug, offered }))
  const schemas = Object.entries(ownObject(ownObject(reading.root, 'components'), 'schemas') ?? {})
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([name, schema]): Unit => ({ kind: 'schema', key: `#${name}`, name, schema }))
  return [...operations.values(), ...webhooks, ...schemas]
}

const untaggedLast = (a: OfferedOperation, b: OfferedOperation): number =>
  Number(tagsOf(a.node).length === 0) - Number(tagsOf(b.node).length === 0)

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
