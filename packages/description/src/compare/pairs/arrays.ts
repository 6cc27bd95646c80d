import { breaking, identical, safe, type Dimension } from './pair.ts'
import { asked, received, sent } from './specimens.ts'

const items =
  'JSON Schema Core 2020-12 §10.3.1.2 items: its schema holds for all items; absent, any may come'
const prefix =
  'JSON Schema Core 2020-12 §10.3.1.1 prefixItems: each schema holds for the item at its position'
const unique = 'JSON Schema Validation 2020-12 §6.4.3 uniqueItems: no two items are equal'

const text = { type: 'string' }
const integer = { type: 'integer' }
const list = { type: 'array' }
const tuple = (...positions: object[]) => ({ ...list, prefixItems: positions })

export const arrays: Dimension = {
  name: 'lists',
  pairs: [
    {
      title: 'senders may send only texts as items',
      ...sent(list, { ...list, items: text }),
      forward: breaking('items-restricted'),
      backward: safe('items-freed'),
      because: items,
    },
    {
      title: 'readers get only texts as items',
      ...received(list, { ...list, items: text }),
      forward: safe('items-restricted'),
      backward: breaking('items-freed'),
      because: items,
    },
    {
      title: 'items may be anything, as an empty schema says',
      ...received(list, { ...list, items: {} }),
      forward: identical,
      backward: identical,
      because: items,
    },
    {
      title: 'senders must not repeat items',
      ...sent({ ...list, items: text }, { ...list, items: text, uniqueItems: true }),
      forward: breaking('unique-items-required'),
      backward: safe('unique-items-lifted'),
      because: unique,
    },
    {
      title: 'readers may get items twice',
      ...received({ ...list, items: text, uniqueItems: true }, { ...list, items: text }),
      forward: breaking('unique-items-lifted'),
      backward: safe('unique-items-required'),
      because: unique,
    },
    {
      title: 'a query must not repeat items',
      ...asked({ ...list, items: text }, { ...list, items: text, uniqueItems: true }),
      forward: breaking('unique-items-required'),
      backward: safe('unique-items-lifted'),
      because: unique,
    },
    {
      title: '3.1: the item at a position becomes a number',
      ...received(tuple(text, text), tuple(text, integer)),
      forward: breaking('type-changed'),
      backward: breaking('type-changed'),
      because: prefix,
    },
    {
      title: '3.1: senders may send no more items than are listed',
      ...sent(tuple(text), { ...tuple(text), items: false }),
      forward: breaking('further-items-refused'),
      backward: safe('further-items-accepted'),
      because: 'JSON Schema Core 2020-12 §10.3.1.2 items: false is met by no further item',
    },
    {
      title: '3.1: readers may get more items than are listed',
      ...received({ ...tuple(text), items: false }, tuple(text)),
      forward: breaking('further-items-accepted'),
      backward: safe('further-items-refused'),
      because: 'JSON Schema Core 2020-12 §10.3.1.2 items: absent, further items may be anything',
    },
    {
      title: '3.1: senders find another position described',
      ...sent(tuple(text), tuple(text, integer)),
      forward: breaking('tuple-narrowed'),
      backward: safe('tuple-widened'),
      because: `${prefix}; before, anything could come there`,
    },
    {
      title: '3.1: readers find another position described',
      ...received(tuple(text), tuple(text, integer)),
      forward: safe('tuple-narrowed'),
      backward: breaking('tuple-widened'),
      because: `${prefix}; before, anything could come there`,
    },
    {
      title: '3.1: senders may fill another position of a list that ended there',
      ...sent({ ...tuple(text), items: false }, { ...tuple(text, integer), items: false }),
      forward: safe('tuple-widened'),
      backward: breaking('tuple-narrowed'),
      because: `${prefix}; before, nothing could come there`,
    },
  ],
}
