import { breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { received, schemas, sends, sent, to } from './specimens.ts'

const not = 'JSON Schema Core 2020-12 §10.2.1.4 not: the value does not meet the schema'
const when = 'JSON Schema Core 2020-12 §10.2.2.1 if: where it is met, then holds, or else else'
const contains = 'JSON Schema Core 2020-12 §10.3.1.3 contains: at least one item meets the schema'

const text = { type: 'string' }
const list = { type: 'array', items: text }
const object = { type: 'object', properties: { kind: text, meow: text, bark: text } }
const cat = { properties: { kind: { const: 'cat' } } }
const others = { if: cat, else: { required: ['bark'] } }

export const conditions: Dimension = {
  name: 'conditions of JSON Schema',
  pairs: [
    {
      title: 'senders must avoid a value',
      ...sent(text, { ...text, not: { const: 'admin' } }),
      forward: breaking('condition-added'),
      backward: safe('condition-removed'),
      because: not,
    },
    {
      title: 'readers may rely on a value not to come',
      ...received(text, { ...text, not: { const: 'admin' } }),
      forward: safe('condition-added'),
      backward: breaking('condition-removed'),
      because: not,
    },
    {
      title: 'senders must avoid another value',
      ...sent({ ...text, not: { const: 'admin' } }, { ...text, not: { const: 'root' } }),
      forward: caution('condition-changed'),
      backward: caution('condition-changed'),
      because: `${not}; whether one includes the other is not decided here`,
    },
    {
      title: 'what is no cat must bark',
      ...sent(object, { ...object, ...others }),
      forward: breaking('condition-added'),
      backward: safe('condition-removed'),
      because: when,
    },
    {
      title: 'what has no then and no else',
      ...sent(object, { ...object, if: cat }),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Core 2020-12 §10.2.2.1 if: alone, it says nothing of validity',
    },
    {
      title: 'lists must hold a certain item',
      ...sent(list, { ...list, contains: { const: 'main' } }),
      forward: breaking('condition-added'),
      backward: safe('condition-removed'),
      because: contains,
    },
    {
      title: 'a condition moves to the components, with a description',
      published: sends({ ...text, not: { const: 'admin' } }, schemas({})),
      candidate: sends(
        { ...text, not: to('Reserved') },
        schemas({ Reserved: { const: 'admin', description: 'not for users' } }),
      ),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Core 2020-12 §8.2.3.1 $ref: stands for the schema it leads to',
    },
    {
      title: 'another value does not come',
      ...received({ ...text, not: { const: 'admin' } }, { ...text, not: { const: 'root' } }),
      forward: caution('condition-changed'),
      backward: caution('condition-changed'),
      because: `${not}; whether one includes the other is not decided here`,
    },
  ],
}
