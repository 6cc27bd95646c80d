import { identical, type ComparedPair, type Dimension } from './pair.ts'
import { answers, exchanges, in30, post, schemas, to } from './specimens.ts'

const text = { type: 'string' }
const pet = { Pet: { type: 'object', properties: { name: text } } }
const change = 'OAS 3.1.1 §4.8.24 Schema Object: a superset of JSON Schema 2020-12'

/** The same meaning in 3.0 and 3.1, in both directions of a schema. */
const rewritten = (title: string, old: object, young: object, because: string): ComparedPair => ({
  title,
  published: exchanges(old, { ...in30, ...schemas(pet) }),
  candidate: exchanges(young, schemas(pet)),
  forward: identical,
  backward: identical,
  because,
})

export const rewriting31: Dimension = {
  name: 'rewriting of 3.0 in 3.1',
  pairs: [
    rewritten(
      'nullable becomes a type',
      { ...text, nullable: true },
      { type: ['string', 'null'] },
      `${change}, where null is a type (Validation §6.1.1)`,
    ),
    rewritten(
      'a nullable reference becomes an alternative',
      { properties: { pet: { allOf: [to('Pet')], nullable: true } } },
      { properties: { pet: { anyOf: [to('Pet'), { type: 'null' }] } } },
      `${change}, where null is a schema among others (Core §10.2.1.2)`,
    ),
    rewritten(
      'a nullable enum lists null',
      { ...text, enum: ['a', null], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
      `${change}, where null is a type (Validation §6.1.1)`,
    ),
    rewritten(
      'an exclusive minimum becomes a number',
      { type: 'number', minimum: 0, exclusiveMinimum: true },
      { type: 'number', exclusiveMinimum: 0 },
      `${change}, where exclusiveMinimum is the limit itself (Validation §6.2.5)`,
    ),
    rewritten(
      'an exclusive maximum becomes a number',
      { type: 'integer', maximum: 10, exclusiveMaximum: true },
      { type: 'integer', exclusiveMaximum: 10 },
      `${change}, where exclusiveMaximum is the limit itself (Validation §6.2.3)`,
    ),
    rewritten(
      'a limit that is not exclusive',
      { type: 'number', minimum: 0, exclusiveMinimum: false },
      { type: 'number', minimum: 0 },
      'OAS 3.0.4 §4.7.24 Schema Object, exclusiveMinimum: a boolean about minimum',
    ),
    rewritten(
      'base64 becomes an encoding',
      { ...text, format: 'byte' },
      { ...text, contentEncoding: 'base64' },
      'OAS 3.1.1 §4.4.2 Working with Binary Data: contentEncoding takes the place of byte',
    ),
    rewritten(
      'binary becomes a media type',
      { ...text, format: 'binary' },
      { ...text, contentMediaType: 'application/octet-stream' },
      'OAS 3.1.1 §4.4.2 Working with Binary Data: contentMediaType takes the place of binary',
    ),
    rewritten(
      'an enum of one becomes a constant',
      { ...text, enum: ['a'] },
      { const: 'a' },
      `${change}, with const as an enum of one (Validation §6.1.3)`,
    ),
    rewritten(
      'an example becomes a list',
      { ...text, example: 'Tom' },
      { ...text, examples: ['Tom'] },
      'OAS 3.1.1 §4.8.24 Schema Object, example: given way to examples',
    ),
    {
      title: 'a file that is uploaded no longer has a schema',
      published: post(
        { requestBody: { content: { 'image/png': { schema: { ...text, format: 'binary' } } } } },
        in30,
      ),
      candidate: post({ requestBody: { content: { 'image/png': {} } } }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.14.2 Considerations for File Uploads: binary content needs no schema',
    },
    {
      title: 'only the version is another one',
      published: answers(to('Pet'), { ...in30, ...schemas(pet) }),
      candidate: answers(to('Pet'), { openapi: '3.2.0', ...schemas(pet) }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.1 OpenAPI Object, openapi: the version of the description, not of the API',
    },
  ],
}
