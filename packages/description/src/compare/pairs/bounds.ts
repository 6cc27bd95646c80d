import { all, breaking, identical, safe, type Dimension } from './pair.ts'
import { asked, in30, received, sent } from './specimens.ts'

const of = (section: string) => `JSON Schema Validation 2020-12 §${section}`
const least = of('6.2.4 minimum: the number is at least this')
const most = of('6.2.2 maximum: the number is at most this')
const longest = of('6.3.1 maxLength: the text has at most so many characters')
const step = of('6.2.1 multipleOf: the number divided by this is an integer')

const integer = { type: 'integer' }
const number = { type: 'number' }
const text = { type: 'string' }
const list = { type: 'array', items: text }
const object = { type: 'object' }

export const bounds: Dimension = {
  name: 'bounds',
  pairs: [
    {
      title: 'senders must send at least more',
      ...sent({ ...integer, minimum: 1 }, { ...integer, minimum: 2 }),
      forward: breaking('range-narrowed'),
      backward: safe('range-widened'),
      because: least,
    },
    {
      title: 'readers may get more',
      ...received({ ...integer, maximum: 10 }, { ...integer, maximum: 20 }),
      forward: breaking('range-widened'),
      backward: safe('range-narrowed'),
      because: most,
    },
    {
      title: 'a page gets smaller',
      ...asked({ ...integer, maximum: 100 }, { ...integer, maximum: 50 }),
      forward: breaking('range-narrowed'),
      backward: safe('range-widened'),
      because: most,
    },
    {
      title: 'senders get a limit',
      ...sent(number, { ...number, maximum: 10 }),
      forward: breaking('range-narrowed'),
      backward: safe('range-widened'),
      because: most,
    },
    {
      title: 'the range moves: from 1 to 5, then from 3 to 9',
      ...sent({ ...number, minimum: 1, maximum: 5 }, { ...number, minimum: 3, maximum: 9 }),
      forward: all(breaking('range-narrowed'), safe('range-widened')),
      backward: all(breaking('range-narrowed'), safe('range-widened')),
      because: `${least}; each limit counts`,
    },
    {
      title: '3.1: the limit itself is no longer allowed',
      ...sent({ ...number, minimum: 0 }, { ...number, exclusiveMinimum: 0 }),
      forward: breaking('range-narrowed'),
      backward: safe('range-widened'),
      because: of('6.2.5 exclusiveMinimum: the number is greater than this'),
    },
    {
      title: '3.0: the limit itself is no longer allowed',
      ...sent({ ...number, minimum: 0 }, { ...number, minimum: 0, exclusiveMinimum: true }, in30),
      forward: breaking('range-narrowed'),
      backward: safe('range-widened'),
      because: 'OAS 3.0.4 §4.7.24 Schema Object, exclusiveMinimum: a boolean about minimum',
    },
    {
      title: 'more than 0 and at least 1 are the same for integers',
      ...sent({ ...integer, exclusiveMinimum: 0 }, { ...integer, minimum: 1 }),
      forward: identical,
      backward: identical,
      because: `${least}; no integer is between 0 and 1`,
    },
    {
      title: 'texts get a limit of length',
      ...sent(text, { ...text, maxLength: 40 }),
      forward: breaking('length-narrowed'),
      backward: safe('length-widened'),
      because: longest,
    },
    {
      title: 'readers may get longer texts',
      ...received({ ...text, maxLength: 40 }, { ...text, maxLength: 80 }),
      forward: breaking('length-widened'),
      backward: safe('length-narrowed'),
      because: longest,
    },
    {
      title: 'that a text may be empty is written out',
      ...sent(text, { ...text, minLength: 0 }),
      forward: identical,
      backward: identical,
      because: of('6.3.2 minLength: absent, it is 0'),
    },
    {
      title: 'the length of numbers is limited',
      ...sent(integer, { ...integer, maxLength: 5 }),
      forward: identical,
      backward: identical,
      because: of('6.3 Validation Keywords for Strings: other types are valid whatever they say'),
    },
    {
      title: 'two parts of allOf limit a length, of which one counts',
      ...sent({ ...text, maxLength: 5 }, { allOf: [{ ...text, maxLength: 10 }, { maxLength: 5 }] }),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Core 2020-12 §10.2.1.1 allOf: the value must meet every part',
    },
    {
      title: 'senders may send fewer items',
      ...sent({ ...list, minItems: 2 }, { ...list, minItems: 1 }),
      forward: safe('item-count-widened'),
      backward: breaking('item-count-narrowed'),
      because: of('6.4.2 minItems: the list has at least so many items'),
    },
    {
      title: 'readers may get more items',
      ...received({ ...list, maxItems: 10 }, list),
      forward: breaking('item-count-widened'),
      backward: safe('item-count-narrowed'),
      because: of('6.4.1 maxItems: the list has at most so many items'),
    },
    {
      title: 'an update must change something',
      ...sent(object, { ...object, minProperties: 1 }),
      forward: breaking('property-count-narrowed'),
      backward: safe('property-count-widened'),
      because: of('6.5.2 minProperties: the object has at least so many properties'),
    },
    {
      title: 'readers may get more labels',
      ...received({ ...object, maxProperties: 5 }, { ...object, maxProperties: 8 }),
      forward: breaking('property-count-widened'),
      backward: safe('property-count-narrowed'),
      because: of('6.5.1 maxProperties: the object has at most so many properties'),
    },
    {
      title: 'prices have whole cents, then ten cents',
      ...sent({ ...number, multipleOf: 0.01 }, { ...number, multipleOf: 0.1 }),
      forward: breaking('multiple-of-narrowed'),
      backward: safe('multiple-of-widened'),
      because: step,
    },
    {
      title: 'readers may get any number of seconds',
      ...received({ ...integer, multipleOf: 60 }, integer),
      forward: breaking('multiple-of-widened'),
      backward: safe('multiple-of-narrowed'),
      because: step,
    },
    {
      title: 'pairs become triples',
      ...sent({ ...integer, multipleOf: 2 }, { ...integer, multipleOf: 3 }),
      forward: breaking('multiple-of-changed'),
      backward: breaking('multiple-of-changed'),
      because: step,
    },
    {
      title: 'integers are multiples of one',
      ...sent(integer, { ...integer, multipleOf: 1 }),
      forward: identical,
      backward: identical,
      because: step,
    },
    {
      title: 'a limit is dropped that the format has anyway',
      ...received(
        { ...integer, format: 'int32', minimum: -2147483648, maximum: 2147483647 },
        { ...integer, format: 'int32' },
      ),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.4.1 Data Type Format, int32: signed, with 32 bits',
    },
    {
      title: 'a limit is dropped that was narrower than the format',
      ...received({ ...integer, format: 'int32', minimum: 0 }, { ...integer, format: 'int32' }),
      forward: breaking('range-widened'),
      backward: safe('range-narrowed'),
      because: 'OAS 3.1.1 §4.4.1 Data Type Format, int32: signed, with 32 bits',
    },
    {
      title: 'values are listed instead of a limit of length',
      ...received({ ...text, maxLength: 5000 }, { ...text, enum: ['a', 'b'] }),
      forward: safe('enum-introduced'),
      backward: breaking('enum-lifted'),
      because: 'JSON Schema Validation 2020-12 §6.1.2 enum: the list says all of what is valid',
    },
    {
      title: 'readers get triples instead of pairs',
      ...received({ ...integer, multipleOf: 2 }, { ...integer, multipleOf: 3 }),
      forward: breaking('multiple-of-changed'),
      backward: breaking('multiple-of-changed'),
      because: step,
    },
  ],
}
