import { all, breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { api, calls, in30, json, ok } from './specimens.ts'

const webhook =
  'OAS 3.1.1 §4.8.1 OpenAPI Object, webhooks: requests that the API may send; the consumer may implement them'
const inverted = `${webhook}, reading the request and writing the response`

const text = { type: 'string' }
const pet = (names: string[], required: string[] = []) =>
  json({
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(names.map((name) => [name, text])),
  })
const tells = (names: string[], required: string[] = []) =>
  calls({ requestBody: { content: pet(names, required) } })
const of = (schema: object) => calls({ requestBody: { content: json(schema) } })
const withQuery = (rest: object = {}) =>
  calls({ parameters: [{ name: 'at', in: 'query', schema: text, ...rest }] })
const answered = (response: object) =>
  calls({ responses: { '200': { description: 'ok', ...response } } })

export const webhooks: Dimension = {
  name: 'webhooks',
  pairs: [
    {
      title: 'a webhook is no longer called',
      published: calls({}),
      candidate: api({}, { webhooks: {} }),
      forward: breaking('webhook-removed'),
      backward: safe('webhook-added'),
      because: webhook,
    },
    {
      title: 'it tells less',
      published: tells(['id', 'name']),
      candidate: tells(['id']),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: inverted,
    },
    {
      title: 'it no longer always tells something',
      published: tells(['id'], ['id']),
      candidate: tells(['id']),
      forward: breaking('property-became-optional'),
      backward: safe('property-became-required'),
      because: inverted,
    },
    {
      title: 'it tells of another kind',
      published: of({ enum: ['cat'] }),
      candidate: of({ enum: ['cat', 'dog'] }),
      forward: breaking('enum-value-added'),
      backward: safe('enum-value-removed'),
      because: inverted,
    },
    {
      title: 'it may be written in another media type',
      published: calls({ requestBody: { content: pet(['id']) } }),
      candidate: calls({ requestBody: { content: { ...pet(['id']), 'application/xml': {} } } }),
      forward: breaking('request-media-type-added'),
      backward: safe('request-media-type-removed'),
      because: `${inverted}; who receives has no say in the media type`,
    },
    {
      title: 'it may come without its body',
      published: calls({ requestBody: { required: true, content: pet(['id']) } }),
      candidate: calls({ requestBody: { content: pet(['id']) } }),
      forward: breaking('request-body-became-optional'),
      backward: safe('request-body-became-required'),
      because: inverted,
    },
    {
      title: 'a parameter of it is gone',
      published: withQuery(),
      candidate: calls({}),
      forward: breaking('parameter-removed'),
      backward: safe('parameter-added'),
      because: inverted,
    },
    {
      title: 'a parameter of it may be missing',
      published: withQuery({ required: true }),
      candidate: withQuery(),
      forward: breaking('parameter-became-optional'),
      backward: safe('parameter-became-required'),
      because: inverted,
    },
    {
      title: 'its answer must bring a header',
      published: answered({}),
      candidate: answered({ headers: { 'X-Receipt': { required: true, schema: text } } }),
      forward: breaking('required-response-header-added'),
      backward: caution('response-header-removed'),
      because: inverted,
    },
    {
      title: 'its answer may be of another media type',
      published: answered({ content: pet(['id']) }),
      candidate: answered({ content: { ...pet(['id']), 'text/plain': {} } }),
      forward: safe('response-media-type-added'),
      backward: breaking('response-media-type-removed'),
      because: inverted,
    },
    {
      title: 'an error that answers it is no longer named',
      published: calls({ responses: { ...ok, '410': { description: 'gone' } } }),
      candidate: calls({}),
      forward: caution('other-response-removed'),
      backward: safe('other-response-added'),
      because: inverted,
    },
    {
      title: 'it is called with another method',
      published: calls({}),
      candidate: api({}, { webhooks: { newPet: { put: { responses: ok } } } }),
      forward: all(breaking('webhook-removed'), safe('webhook-added')),
      backward: all(breaking('webhook-removed'), safe('webhook-added')),
      because: webhook,
    },
    {
      title: 'it moves from x-webhooks of 3.0 to webhooks of 3.1',
      published: api({}, { ...in30, 'x-webhooks': { newPet: { post: { responses: ok } } } }),
      candidate: calls({}),
      forward: identical,
      backward: identical,
      because: webhook,
    },
    {
      title: 'it always brings another parameter',
      published: calls({}),
      candidate: withQuery({ required: true }),
      forward: safe('required-parameter-added'),
      backward: breaking('parameter-removed'),
      because: inverted,
    },
    {
      title: 'a parameter of it may be empty',
      published: withQuery(),
      candidate: withQuery({ allowEmptyValue: true }),
      forward: breaking('parameter-empty-allowed'),
      backward: safe('parameter-empty-refused'),
      because: `${inverted}; what the API may send, the consumer must read`,
    },
    {
      title: 'a parameter of it may hold reserved characters as they are',
      published: withQuery(),
      candidate: withQuery({ allowReserved: true }),
      forward: breaking('parameter-reserved-allowed'),
      backward: safe('parameter-reserved-refused'),
      because: `${inverted}; what the API may send, the consumer must read`,
    },
    {
      title: 'a list in a parameter of it is written in another way',
      published: withQuery({ schema: { type: 'array', items: text } }),
      candidate: withQuery({ schema: { type: 'array', items: text }, explode: false }),
      forward: breaking('parameter-serialization-changed'),
      backward: breaking('parameter-serialization-changed'),
      because: inverted,
    },
    {
      title: 'it brings a body',
      published: calls({}),
      candidate: tells(['id']),
      forward: safe('request-body-added'),
      backward: breaking('request-body-removed'),
      because: inverted,
    },
    {
      title: 'it always brings a body',
      published: calls({}),
      candidate: calls({ requestBody: { required: true, content: pet(['id']) } }),
      forward: safe('required-request-body-added'),
      backward: breaking('request-body-removed'),
      because: inverted,
    },
    {
      title: 'its answer need not bring a header any more',
      published: answered({ headers: { 'X-Receipt': { required: true, schema: text } } }),
      candidate: answered({ headers: { 'X-Receipt': { schema: text } } }),
      forward: safe('response-header-became-optional'),
      backward: breaking('response-header-became-required'),
      because: inverted,
    },
    {
      title: 'its answer may bring a header',
      published: answered({}),
      candidate: answered({ headers: { 'X-Receipt': { schema: text } } }),
      forward: safe('response-header-added'),
      backward: caution('response-header-removed'),
      because: inverted,
    },
    {
      title: 'of a range, its answer must have one status',
      published: calls({ responses: { '2XX': { description: 'ok' } } }),
      candidate: calls({ responses: { '204': { description: 'ok' } } }),
      forward: caution('response-range-narrowed'),
      backward: safe('success-response-added'),
      because: `${inverted}, with a status that is expected`,
    },
  ],
}
