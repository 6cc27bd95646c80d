import { breaking, identical, safe, type Dimension } from './pair.ts'
import { in30, received, sent } from './specimens.ts'

const type = 'JSON Schema Validation 2020-12 §6.1.1 type: the value is of one of the listed types'
const absent = `${type}; absent, it may be any`
const whole = 'JSON Schema Validation 2020-12 §6.1.1 type: an integer is a number without fraction'

const text = { type: 'string' }
const integer = { type: 'integer' }
const number = { type: 'number' }

export const types: Dimension = {
  name: 'types',
  pairs: [
    {
      title: 'senders must send a number instead of a text',
      ...sent(text, integer),
      forward: breaking('type-changed'),
      backward: breaking('type-changed'),
      because: type,
    },
    {
      title: 'readers get a number instead of a text',
      ...received(text, integer),
      forward: breaking('type-changed'),
      backward: breaking('type-changed'),
      because: type,
    },
    {
      title: 'senders may send fractions',
      ...sent(integer, number),
      forward: safe('type-widened'),
      backward: breaking('type-narrowed'),
      because: whole,
    },
    {
      title: 'readers may get fractions',
      ...received(integer, number),
      forward: breaking('type-widened'),
      backward: safe('type-narrowed'),
      because: whole,
    },
    {
      title: '3.1: readers may get a number or a text',
      ...received(text, { type: ['string', 'integer'] }),
      forward: breaking('type-widened'),
      backward: safe('type-narrowed'),
      because: type,
    },
    {
      title: 'senders could send anything and must send a text',
      ...sent({ properties: { a: {} } }, { properties: { a: text } }),
      forward: breaking('type-narrowed'),
      backward: safe('type-widened'),
      because: absent,
    },
    {
      title: 'readers could get anything and get a text',
      ...received({ properties: { a: {} } }, { properties: { a: text } }),
      forward: safe('type-narrowed'),
      backward: breaking('type-widened'),
      because: absent,
    },
    {
      title: '3.1: one type is written as a list',
      ...sent(text, { type: ['string'] }),
      forward: identical,
      backward: identical,
      because: type,
    },
    {
      title: '3.1: integer is listed beside number',
      ...sent(number, { type: ['integer', 'number'] }),
      forward: identical,
      backward: identical,
      because: whole,
    },
    {
      title: '3.1: a schema that is true',
      ...received({ properties: { a: {} } }, { properties: { a: true } }),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Core 2020-12 §4.3.2 Boolean JSON Schemas: true is met by every value',
    },
    {
      title: 'a value becomes a list of such values',
      ...received(text, { type: 'array', items: text }),
      forward: breaking('type-changed'),
      backward: breaking('type-changed'),
      because: type,
    },
    {
      title: 'a text becomes an object',
      ...sent(text, { type: 'object', properties: { text } }),
      forward: breaking('type-changed'),
      backward: breaking('type-changed'),
      because: type,
    },
    {
      title: 'items of a list become numbers',
      ...received({ type: 'array', items: text }, { type: 'array', items: integer }, in30),
      forward: breaking('type-changed'),
      backward: breaking('type-changed'),
      because: 'JSON Schema Core 2020-12 §10.3.1.2 items: the schema holds for each item',
    },
    {
      title: 'that an object is one is written out',
      ...received({ properties: { a: text } }, { type: 'object', properties: { a: text } }, in30),
      forward: identical,
      backward: identical,
      because:
        'JSON Schema Core 2020-12 §10.3.2.1 properties: it is about objects, which is what is meant',
    },
    {
      title: '3.1: two types are written as two alternatives',
      ...received({ type: ['string', 'integer'] }, { oneOf: [text, integer] }),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Core 2020-12 §10.2.1.3 oneOf: no value is both a text and a number',
    },
  ],
}
