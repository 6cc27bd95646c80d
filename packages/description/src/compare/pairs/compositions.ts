import { all, breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { answers, received, schemas, sent, to } from './specimens.ts'

const allOf = 'JSON Schema Core 2020-12 §10.2.1.1 allOf: the value meets every part'
const anyOf = 'JSON Schema Core 2020-12 §10.2.1.2 anyOf: the value meets at least one'
const oneOf = 'JSON Schema Core 2020-12 §10.2.1.3 oneOf: the value meets exactly one'

const text = { type: 'string' }
const integer = { type: 'integer' }
const object = (properties: object, required: string[] = []) => ({
  type: 'object',
  ...(required.length > 0 && { required }),
  properties,
})
const cat = object({ meow: text, lives: integer }, ['meow'])
const dog = object({ bark: text, tricks: integer }, ['bark'])

export const compositions: Dimension = {
  name: 'allOf, anyOf and oneOf',
  pairs: [
    {
      title: 'parts of allOf become one object',
      ...received(
        { allOf: [object({ a: text }), object({ b: text })] },
        object({ a: text, b: text }),
      ),
      forward: identical,
      backward: identical,
      because: allOf,
    },
    {
      title: 'a property goes with the part of allOf that had it',
      ...received(
        { allOf: [object({ a: text }), object({ b: text })] },
        { allOf: [object({ a: text })] },
      ),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: allOf,
    },
    {
      title: 'another part of allOf limits a value',
      ...sent(
        { allOf: [{ ...text, maxLength: 10 }] },
        { allOf: [{ ...text, maxLength: 10 }, { maxLength: 5 }] },
      ),
      forward: breaking('length-narrowed'),
      backward: safe('length-widened'),
      because: allOf,
    },
    {
      title: 'allOf with one part',
      published: answers(to('Pet'), schemas({ Pet: object({ a: text }) })),
      candidate: answers({ allOf: [to('Pet')] }, schemas({ Pet: object({ a: text }) })),
      forward: identical,
      backward: identical,
      because: allOf,
    },
    {
      title: 'parts of allOf in another order',
      ...sent(
        { allOf: [object({ a: text }, ['a']), object({ b: text })] },
        { allOf: [object({ b: text }), object({ a: text }, ['a'])] },
      ),
      forward: identical,
      backward: identical,
      because: allOf,
    },
    {
      title: 'a part of allOf says more of a property of another one',
      ...sent(
        { allOf: [object({ a: text })] },
        { allOf: [object({ a: text }), object({ a: { minLength: 3 } })] },
      ),
      forward: breaking('length-narrowed'),
      backward: safe('length-widened'),
      because: allOf,
    },
    {
      title: 'readers may get another alternative',
      ...received({ oneOf: [cat, text] }, { oneOf: [cat, text, dog] }),
      forward: breaking('alternative-added'),
      backward: safe('alternative-removed'),
      because: oneOf,
    },
    {
      title: 'senders may send another alternative',
      ...sent({ oneOf: [cat] }, { oneOf: [cat, dog] }),
      forward: safe('alternative-added'),
      backward: breaking('alternative-removed'),
      because: oneOf,
    },
    {
      title: 'an object becomes one of two',
      ...received(cat, { anyOf: [cat, dog] }),
      forward: breaking('alternative-added'),
      backward: safe('alternative-removed'),
      because: anyOf,
    },
    {
      title: 'alternatives in another order',
      ...received({ oneOf: [cat, dog] }, { oneOf: [dog, cat] }),
      forward: identical,
      backward: identical,
      because: `${oneOf}, in any order`,
    },
    {
      title: 'one alternative',
      ...received(cat, { oneOf: [cat] }),
      forward: identical,
      backward: identical,
      because: oneOf,
    },
    {
      title: 'an alternative loses a property',
      ...received({ oneOf: [cat, dog] }, { oneOf: [object({ meow: text }, ['meow']), dog] }),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: oneOf,
    },
    {
      title: 'senders must decide between alternatives that may overlap',
      ...sent({ anyOf: [cat, dog] }, { oneOf: [cat, dog] }),
      forward: caution('alternatives-became-exclusive'),
      backward: safe('alternatives-became-inclusive'),
      because: oneOf,
    },
    {
      title: 'readers may get two alternatives at once',
      ...received({ oneOf: [cat, dog] }, { anyOf: [cat, dog] }),
      forward: caution('alternatives-became-inclusive'),
      backward: safe('alternatives-became-exclusive'),
      because: anyOf,
    },
    {
      title: 'alternatives that cannot hold at once, in anyOf instead of oneOf',
      ...received({ oneOf: [text, integer] }, { anyOf: [text, integer] }),
      forward: identical,
      backward: identical,
      because: `${oneOf}; no value is both a text and a number`,
    },
    {
      title: 'what all alternatives have moves out of them',
      ...received(
        { oneOf: [object({ a: text, x: text }, ['x']), object({ a: text, y: text }, ['y'])] },
        {
          ...object({ a: text }),
          oneOf: [object({ x: text }, ['x']), object({ y: text }, ['y'])],
        },
      ),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Core 2020-12 §7.6 Assertions: keywords side by side must all be met',
    },
    {
      title: 'an alternative has another name',
      published: answers({ oneOf: [to('Cat'), to('Dog')] }, schemas({ Cat: cat, Dog: dog })),
      candidate: answers({ oneOf: [to('Kitty'), to('Dog')] }, schemas({ Kitty: cat, Dog: dog })),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.7 Components Object: names of schemas are for references',
    },
    {
      title: 'an alternative is replaced by one that has nothing in common with it',
      ...received(
        { oneOf: [cat, dog] },
        { oneOf: [cat, object({ song: text, wings: integer }, ['song'])] },
      ),
      forward: all(breaking('alternative-added'), safe('alternative-removed')),
      backward: all(breaking('alternative-added'), safe('alternative-removed')),
      because: oneOf,
    },
    {
      title: 'a list may hold another kind of item',
      ...sent(
        { type: 'array', items: { anyOf: [cat] } },
        { type: 'array', items: { anyOf: [cat, dog] } },
      ),
      forward: safe('alternative-added'),
      backward: breaking('alternative-removed'),
      because: anyOf,
    },
    {
      title: 'an object becomes alternatives told apart by a property that had all their values',
      ...sent(object({ kind: { enum: ['cat', 'dog'] }, name: text }, ['kind']), {
        oneOf: [
          object({ kind: { enum: ['cat'] }, name: text }, ['kind']),
          object({ kind: { enum: ['dog'] }, name: text }, ['kind']),
        ],
      }),
      forward: identical,
      backward: identical,
      because: `${oneOf}; each kind has its own`,
    },
    {
      title: 'an object becomes such alternatives, one of which has lost a property',
      ...received(object({ kind: { enum: ['cat', 'dog'] }, name: text }, ['kind']), {
        oneOf: [
          object({ kind: { enum: ['cat'] }, name: text }, ['kind']),
          object({ kind: { enum: ['dog'] } }, ['kind']),
        ],
      }),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: `${oneOf}; each kind has its own`,
    },
  ],
}
