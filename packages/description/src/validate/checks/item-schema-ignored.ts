import { pointerOf } from '../../model/walk.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Media types that hold one value, and no sequence of them. */
const single =
  /^(application\/(json|xml|pdf|octet-stream|x-www-form-urlencoded|[\w.+-]+\+(json|xml))|text\/(html|plain)|image\/.*)\s*(;|$)/i

/** Since 3.2 `itemSchema` describes each item of a sequential media type (Media Type Object). */
export const itemSchemaIgnored: Check = {
  id: 'item-schema-ignored',
  level: 'warning',
  start: (_, report) => ({
    kinds: ['media type'],
    visit(node, __, spot) {
      if (Object.hasOwn(node, 'itemSchema') && single.test(spot.token))
        report(
          join(pointerOf(spot), 'itemSchema'),
          `${spot.token} holds one value, not a sequence, so "itemSchema" means nothing. Use "schema", or a media type such as application/jsonl or text/event-stream.`,
        )
    },
  }),
}
