import { breaking, identical, safe, type Dimension } from './pair.ts'
import {
  answers,
  api,
  asks,
  get,
  json,
  ok,
  post,
  query,
  responds,
  schemas,
  swagger,
  to,
} from './specimens.ts'

const reference = 'OAS 3.1.1 §4.8.23 Reference Object: stands for what it refers to'
const ofSchema = 'JSON Schema Core 2020-12 §8.2.3.1 $ref: stands for the schema it leads to'
const unused = 'OAS 3.1.1 §4.8.7 Components Object: what nothing refers to has no effect on the API'

const text = { type: 'string' }
const pet = { type: 'object', properties: { name: text } }
const limit = query('limit', { type: 'integer' })
const problem = {
  description: 'problem',
  content: json({ type: 'object', properties: { title: text } }),
}

export const references: Dimension = {
  name: 'moved and inlined references',
  pairs: [
    {
      title: 'a schema is inlined',
      published: answers(to('Pet'), schemas({ Pet: pet })),
      candidate: answers(pet),
      forward: identical,
      backward: identical,
      because: ofSchema,
    },
    {
      title: 'a schema has another name',
      published: answers(to('Pet'), schemas({ Pet: pet })),
      candidate: answers(to('Animal'), schemas({ Animal: pet })),
      forward: identical,
      backward: identical,
      because: ofSchema,
    },
    {
      title: 'a reference leads to another reference',
      published: answers(to('Pet'), schemas({ Pet: pet })),
      candidate: answers(to('Pet'), schemas({ Pet: to('Animal'), Animal: pet })),
      forward: identical,
      backward: identical,
      because: ofSchema,
    },
    {
      title: 'a reference leads into another schema',
      published: answers(to('Name'), schemas({ Name: text, Pet: pet })),
      candidate: answers(
        { $ref: '#/components/schemas/Pet/properties/name' },
        schemas({ Name: text, Pet: pet }),
      ),
      forward: identical,
      backward: identical,
      because:
        'RFC 6901 §5 JSON Pointer as a URI fragment: it may lead anywhere in the description',
    },
    {
      title: 'a parameter moves to the components',
      published: asks([limit]),
      candidate: asks([{ $ref: '#/components/parameters/Limit' }], {
        components: { parameters: { Limit: limit } },
      }),
      forward: identical,
      backward: identical,
      because: reference,
    },
    {
      title: 'a response moves to the components',
      published: responds({ ...ok, '404': problem }),
      candidate: responds(
        { ...ok, '404': { $ref: '#/components/responses/NotFound' } },
        { components: { responses: { NotFound: problem } } },
      ),
      forward: identical,
      backward: identical,
      because: reference,
    },
    {
      title: 'a request body moves to the components',
      published: post({ requestBody: { required: true, content: json(pet) } }),
      candidate: post(
        { requestBody: { $ref: '#/components/requestBodies/Pet' } },
        { components: { requestBodies: { Pet: { required: true, content: json(pet) } } } },
      ),
      forward: identical,
      backward: identical,
      because: reference,
    },
    {
      title: 'a header moves to the components',
      published: responds({
        '200': { description: 'ok', headers: { 'X-Total': { schema: text } } },
      }),
      candidate: responds(
        {
          '200': {
            description: 'ok',
            headers: { 'X-Total': { $ref: '#/components/headers/Total' } },
          },
        },
        { components: { headers: { Total: { schema: text } } } },
      ),
      forward: identical,
      backward: identical,
      because: reference,
    },
    {
      title: 'a path item moves to the components',
      published: get(),
      candidate: api(
        { '/pets': { $ref: '#/components/pathItems/Pets' } },
        { components: { pathItems: { Pets: { get: { responses: ok } } } } },
      ),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.9 Path Item Object, $ref: stands for the path item it refers to',
    },
    {
      title: 'a component changes that nothing refers to',
      published: get({}, schemas({ Pet: pet })),
      candidate: get({}, schemas({ Pet: text, Other: {} })),
      forward: identical,
      backward: identical,
      because: unused,
    },
    {
      title: '3.1: what stands beside a reference holds, too',
      published: answers(to('Name'), schemas({ Name: text })),
      candidate: answers({ ...to('Name'), maxLength: 5 }, schemas({ Name: text })),
      forward: safe('length-narrowed'),
      backward: breaking('length-widened'),
      because:
        'JSON Schema Core 2020-12 §8.2.3.1 $ref: applied together with the keywords beside it',
    },
    {
      title: '2.0: a parameter is inlined',
      published: swagger(
        { '/pets': { get: { parameters: [{ $ref: '#/parameters/Limit' }], responses: ok } } },
        { parameters: { Limit: { name: 'limit', in: 'query', type: 'integer' } } },
      ),
      candidate: swagger({
        '/pets': {
          get: { parameters: [{ name: 'limit', in: 'query', type: 'integer' }], responses: ok },
        },
      }),
      forward: identical,
      backward: identical,
      because: 'OAS 2.0 Parameters Definitions Object: parameters to be used across operations',
    },
    {
      title: 'a reference led nowhere and leads to a text',
      published: answers(to('Name'), schemas({})),
      candidate: answers(to('Name'), schemas({ Name: text })),
      forward: safe('type-narrowed'),
      backward: breaking('type-widened'),
      because: `${ofSchema}; where there is none, nothing is said`,
    },
    {
      title: 'items refer to a schema that says nothing',
      published: answers(
        { type: 'array', items: to('Any') },
        schemas({ Any: { description: 'x' } }),
      ),
      candidate: answers({ type: 'array', items: {} }),
      forward: identical,
      backward: identical,
      because: ofSchema,
    },
    {
      title: 'other properties refer to a schema that says nothing',
      published: answers(
        { type: 'object', additionalProperties: to('Any') },
        schemas({ Any: { description: 'x' } }),
      ),
      candidate: answers({ type: 'object' }),
      forward: identical,
      backward: identical,
      because: ofSchema,
    },
  ],
}
