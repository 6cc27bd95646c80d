import { all, breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { api, asked, asks, in32, ok, query, swagger } from './specimens.ts'

const required = 'OAS 3.1.1 §4.8.12 Parameter Object, required: says whether it is mandatory'
const style = 'OAS 3.1.1 §4.8.12 Parameter Object, style: how the value is serialized, by its type'
const ofPath = 'OAS 3.1.1 §4.8.9 Path Item Object, parameters: they hold for all its operations'
const strings = { type: 'array', items: { type: 'string' } }
const limit = query('limit', { type: 'integer' })

const atPath = (parameters: object, operation: object) =>
  api({ '/pets': { ...parameters, get: { responses: ok, ...operation } } })

const byId = (type: string) =>
  api({
    '/pets/{id}': {
      get: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type } }],
        responses: ok,
      },
    },
  })

const inSwagger = (parameter: object) =>
  swagger({
    '/pets': { get: { parameters: [{ name: 'q', in: 'query', ...parameter }], responses: ok } },
  })

export const parameters: Dimension = {
  name: 'request parameters',
  pairs: [
    {
      title: 'an optional one is added',
      published: asks([]),
      candidate: asks([limit]),
      forward: safe('parameter-added'),
      backward: caution('parameter-removed'),
      because: `${required}, and is false unless said`,
    },
    {
      title: 'a required one is added',
      published: asks([]),
      candidate: asks([{ ...limit, required: true }]),
      forward: breaking('required-parameter-added'),
      backward: caution('parameter-removed'),
      because: required,
    },
    {
      title: 'one becomes required',
      published: asks([limit]),
      candidate: asks([{ ...limit, required: true }]),
      forward: breaking('parameter-became-required'),
      backward: safe('parameter-became-optional'),
      because: required,
      at: {
        published: '/paths/~1pets/get/parameters/0:16',
        candidate: '/paths/~1pets/get/parameters/0:16',
      },
    },
    {
      title: 'one moves from the path item to its only operation',
      published: atPath({ parameters: [limit] }, {}),
      candidate: atPath({}, { parameters: [limit] }),
      forward: identical,
      backward: identical,
      because: ofPath,
    },
    {
      title: 'an operation describes one of its path item in its own way',
      published: atPath({ parameters: [query('q', { type: 'string', maxLength: 10 })] }, {}),
      candidate: atPath(
        { parameters: [query('q', { type: 'string', maxLength: 10 })] },
        { parameters: [query('q', { type: 'string', maxLength: 5 })] },
      ),
      forward: breaking('length-narrowed'),
      backward: safe('length-widened'),
      because: `${ofPath} and can be overridden there`,
    },
    {
      title: 'a new one in the path item reaches each of its operations',
      published: api({ '/pets': { get: { responses: ok }, delete: { responses: ok } } }),
      candidate: api({
        '/pets': {
          parameters: [{ ...limit, required: true }],
          get: { responses: ok },
          delete: { responses: ok },
        },
      }),
      forward: breaking('required-parameter-added', 'required-parameter-added'),
      backward: caution('parameter-removed', 'parameter-removed'),
      because: ofPath,
    },
    {
      title: 'the default style is written out',
      published: asks([query('ids', strings)]),
      candidate: asks([query('ids', strings, { style: 'form', explode: true })]),
      forward: identical,
      backward: identical,
      because: `${style}; form for query, and explode is true for form`,
    },
    {
      title: 'a list is no longer exploded',
      published: asks([query('ids', strings)]),
      candidate: asks([query('ids', strings, { explode: false })]),
      forward: breaking('parameter-serialization-changed'),
      backward: breaking('parameter-serialization-changed'),
      because: 'OAS 3.1.1 §4.8.12 Parameter Object, explode: true makes a parameter of each item',
    },
    {
      title: 'explode is said of a single value',
      published: asks([query('name', { type: 'string' })]),
      candidate: asks([query('name', { type: 'string' }, { explode: false })]),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.12 Parameter Object, explode: no effect on other types than lists and objects',
    },
    {
      title: 'a list is separated by pipes instead of spaces',
      published: asks([query('ids', strings, { style: 'spaceDelimited', explode: false })]),
      candidate: asks([query('ids', strings, { style: 'pipeDelimited', explode: false })]),
      forward: breaking('parameter-serialization-changed'),
      backward: breaking('parameter-serialization-changed'),
      because: style,
    },
    {
      title: 'a value becomes JSON in the query',
      published: asks([query('q', { type: 'string' })]),
      candidate: asks([
        { name: 'q', in: 'query', content: { 'application/json': { schema: { type: 'string' } } } },
      ]),
      forward: breaking('parameter-serialization-changed'),
      backward: breaking('parameter-serialization-changed'),
      because:
        'OAS 3.1.1 §4.8.12 Parameter Object, content: its media type says how to write the value',
    },
    {
      title: 'what JSON in the query must hold becomes more',
      published: asks([
        {
          name: 'q',
          in: 'query',
          content: { 'application/json': { schema: { properties: { a: {} } } } },
        },
      ]),
      candidate: asks([
        {
          name: 'q',
          in: 'query',
          content: { 'application/json': { schema: { required: ['a'], properties: { a: {} } } } },
        },
      ]),
      forward: breaking('property-became-required'),
      backward: safe('property-became-optional'),
      because:
        'OAS 3.1.1 §4.8.12 Parameter Object, content: the media type describes the value, with its schema',
    },
    {
      title: 'a required one moves from the query to a header',
      published: asks([query('token', { type: 'string' }, { required: true })]),
      candidate: asks([
        { name: 'token', in: 'header', required: true, schema: { type: 'string' } },
      ]),
      forward: all(breaking('required-parameter-added'), caution('parameter-removed')),
      backward: all(breaking('required-parameter-added'), caution('parameter-removed')),
      because: 'OAS 3.1.1 §4.8.12 Parameter Object: name and in together identify a parameter',
    },
    {
      title: 'a required one of the query is written with a capital',
      published: asks([query('limit', { type: 'integer' }, { required: true })]),
      candidate: asks([query('Limit', { type: 'integer' }, { required: true })]),
      forward: all(breaking('required-parameter-added'), caution('parameter-removed')),
      backward: all(breaking('required-parameter-added'), caution('parameter-removed')),
      because: 'OAS 3.1.1 §4.8.12 Parameter Object, name: names tell capitals apart',
    },
    {
      title: 'a text of the path must be a number',
      published: byId('string'),
      candidate: byId('integer'),
      forward: breaking('type-narrowed'),
      backward: safe('type-widened'),
      because:
        'OAS 3.1.1 §4.8.12 Parameter Object, style simple: in a path, a number is one of the texts',
    },
    {
      title: 'a text of the query must be a number',
      ...asked({ type: 'string' }, { type: 'number' }),
      forward: breaking('type-narrowed'),
      backward: safe('type-widened'),
      because: `${style}; as text, each number is one of the strings`,
    },
    {
      title: 'it may be empty',
      published: asks([query('q', { type: 'string' })]),
      candidate: asks([query('q', { type: 'string' }, { allowEmptyValue: true })]),
      forward: safe('parameter-empty-allowed'),
      backward: breaking('parameter-empty-refused'),
      because: 'OAS 3.1.1 §4.8.12 Parameter Object, allowEmptyValue: an empty value may be passed',
    },
    {
      title: 'reserved characters may stay as they are',
      published: asks([query('q', { type: 'string' })]),
      candidate: asks([query('q', { type: 'string' }, { allowReserved: true })]),
      forward: safe('parameter-reserved-allowed'),
      backward: breaking('parameter-reserved-refused'),
      because:
        'OAS 3.1.1 §4.8.12 Parameter Object, allowReserved: whether they go without percent-encoding',
    },
    {
      title: 'an object in brackets needs one more property',
      published: asks([
        query(
          'filter',
          { type: 'object', properties: { a: { type: 'string' } } },
          { style: 'deepObject' },
        ),
      ]),
      candidate: asks([
        query(
          'filter',
          {
            type: 'object',
            required: ['b'],
            properties: { a: { type: 'string' }, b: { type: 'string' } },
          },
          { style: 'deepObject' },
        ),
      ]),
      forward: breaking('required-property-added'),
      backward: caution('property-removed'),
      because: 'JSON Schema Validation 2020-12 §6.5.3 required: each listed name must be there',
    },
    {
      title: '2.0: lists are written as several parameters',
      published: inSwagger({ type: 'array', items: { type: 'string' } }),
      candidate: inSwagger({ type: 'array', items: { type: 'string' }, collectionFormat: 'multi' }),
      forward: breaking('parameter-serialization-changed'),
      backward: breaking('parameter-serialization-changed'),
      because:
        'OAS 2.0 Parameter Object, collectionFormat: csv unless said; multi repeats the parameter',
    },
    {
      title: '2.0: the default format of lists is written out',
      published: inSwagger({ type: 'array', items: { type: 'string' } }),
      candidate: inSwagger({ type: 'array', items: { type: 'string' }, collectionFormat: 'csv' }),
      forward: identical,
      backward: identical,
      because: 'OAS 2.0 Parameter Object, collectionFormat: csv unless said',
    },
    {
      title: '3.2: the whole query gets a description',
      published: asks([], in32),
      candidate: asks(
        [
          {
            name: 'all',
            in: 'querystring',
            content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
          },
        ],
        in32,
      ),
      forward: safe('parameter-added'),
      backward: caution('parameter-removed'),
      because: 'OAS 3.2.0 Parameter Object, in querystring: the parameter is the whole query',
    },
    {
      title: 'one that is removed from one of two operations',
      published: api({
        '/pets': { get: { parameters: [limit], responses: ok } },
        '/owners': { get: { parameters: [limit], responses: ok } },
      }),
      candidate: api({
        '/pets': { get: { parameters: [limit], responses: ok } },
        '/owners': { get: { responses: ok } },
      }),
      forward: caution('parameter-removed'),
      backward: safe('parameter-added'),
      because: 'OAS 3.1.1 §4.8.10 Operation Object, parameters: those that apply to this operation',
    },
  ],
}
