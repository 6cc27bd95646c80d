import { breaking, identical, safe, type Dimension } from './pair.ts'
import { answers, in30, received, schemas, sent, swagger, to } from './specimens.ts'

const nullable = 'OAS 3.0.4 §4.7.24 Schema Object, nullable: adds null to the type beside it'
const types =
  'JSON Schema Validation 2020-12 §6.1.1 type: null is a type, one of the listed must match'
const values = 'JSON Schema Validation 2020-12 §6.1.2 enum: null is allowed where it is listed'

const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }
const pet = { Pet: { type: 'object', properties: { name: text } } }

const inSwagger = (schema: object) =>
  swagger({ '/pets': { get: { responses: { '200': { description: 'ok', schema } } } } })

export const nullability: Dimension = {
  name: 'nullability in each version',
  pairs: [
    {
      title: '3.0: readers may get null',
      ...received(text, { ...text, nullable: true }, in30),
      forward: breaking('null-allowed'),
      backward: safe('null-refused'),
      because: nullable,
    },
    {
      title: '3.0: senders may send null',
      ...sent(text, { ...text, nullable: true }, in30),
      forward: safe('null-allowed'),
      backward: breaking('null-refused'),
      because: nullable,
    },
    {
      title: '3.0: that null is not allowed is written out',
      ...received(text, { ...text, nullable: false }, in30),
      forward: identical,
      backward: identical,
      because: 'OAS 3.0.4 §4.7.24 Schema Object, nullable: false unless said',
    },
    {
      title: '3.0: nullable without a type',
      ...received({ properties: { a: {} } }, { properties: { a: { nullable: true } } }, in30),
      forward: identical,
      backward: identical,
      because: 'OAS 3.0.4 §4.7.24 Schema Object, nullable: no effect without a type beside it',
    },
    {
      title: '3.0: nullable, where an enum does not list null',
      ...received({ ...text, enum: ['a'] }, { ...text, enum: ['a'], nullable: true }, in30),
      forward: identical,
      backward: identical,
      because: 'OAS 3.0.4 §4.7.24 Schema Object, enum: limits the value, nullable or not',
    },
    {
      title: '3.0: nullable beside a reference',
      published: answers({ properties: { pet: to('Pet') } }, { ...in30, ...schemas(pet) }),
      candidate: answers(
        { properties: { pet: { ...to('Pet'), nullable: true } } },
        { ...in30, ...schemas(pet) },
      ),
      forward: identical,
      backward: identical,
      because: 'OAS 3.0.4 §4.7.23 Reference Object: what stands beside $ref is ignored',
    },
    {
      title: '3.0: which of two alternatives is nullable',
      ...received(
        { anyOf: [{ ...text, nullable: true }, { type: 'integer' }] },
        { anyOf: [text, { type: 'integer', nullable: true }] },
        in30,
      ),
      forward: identical,
      backward: identical,
      because: 'OAS 3.0.4 §4.7.24 Schema Object, anyOf: null meets one of them either way',
    },
    {
      title: '3.1: readers may get null',
      ...received(text, textOrNull),
      forward: breaking('null-allowed'),
      backward: safe('null-refused'),
      because: types,
    },
    {
      title: '3.1: senders may send null',
      ...sent(text, textOrNull),
      forward: safe('null-allowed'),
      backward: breaking('null-refused'),
      because: types,
    },
    {
      title: '3.1: null is one of the alternatives instead of one of the types',
      ...received(textOrNull, { anyOf: [text, { type: 'null' }] }),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Core 2020-12 §10.2.1.2 anyOf: a value meets at least one',
    },
    {
      title: '3.1: an object may be null',
      published: answers({ properties: { pet: to('Pet') } }, schemas(pet)),
      candidate: answers(
        { properties: { pet: { oneOf: [to('Pet'), { type: 'null' }] } } },
        schemas(pet),
      ),
      forward: breaking('null-allowed'),
      backward: safe('null-refused'),
      because: 'JSON Schema Core 2020-12 §10.2.1.3 oneOf: null meets exactly one',
    },
    {
      title: '3.1: null is among the values',
      ...received({ enum: ['a', 'b'] }, { enum: ['a', 'b', null] }),
      forward: breaking('null-allowed'),
      backward: safe('null-refused'),
      because: values,
    },
    {
      title: '3.1: nullable is a word without meaning',
      ...received(text, { ...text, nullable: true }),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Core 2020-12 §6.5 Extending: unknown keywords say nothing of validity',
    },
    {
      title: '2.0: x-nullable, as tools write it',
      published: inSwagger(text),
      candidate: inSwagger({ ...text, 'x-nullable': true }),
      forward: breaking('null-allowed'),
      backward: safe('null-refused'),
      because: 'OAS 2.0 Schema Object has no null; Vendor Extensions (x-) may add it',
    },
  ],
}
