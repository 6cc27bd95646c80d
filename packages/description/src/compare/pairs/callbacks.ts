import { all, breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { json, post } from './specimens.ts'

const callback =
  'OAS 3.1.1 §4.8.18 Callback Object: requests that the API may send, and the answers it expects'
const inverted = `${callback}: the consumer reads the request and writes the response`
const expression =
  'OAS 3.1.1 §4.8.18 Callback Object, {expression}: evaluated at run time, the URL to call'

const text = { type: 'string' }
const event = (names: string[], required: string[] = []) =>
  json({
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(names.map((name) => [name, text])),
  })
const received = { '204': { description: 'received' } }

const callsBack = (
  operation: object,
  { name = 'onEvent', url = '{$request.body#/url}', method = 'post' } = {},
) => post({ callbacks: { [name]: { [url]: { [method]: { responses: received, ...operation } } } } })
const tells = (...names: string[]) => callsBack({ requestBody: { content: event(names) } })
const expects = (names: string[], required: string[]) =>
  callsBack({ responses: { '200': { description: 'ok', content: event(names, required) } } })

export const callbacks: Dimension = {
  name: 'callbacks',
  pairs: [
    {
      title: 'the API no longer calls back',
      published: tells('id'),
      candidate: post(),
      forward: breaking('callback-removed'),
      backward: safe('callback-added'),
      because: callback,
    },
    {
      title: 'the call tells less',
      published: tells('id', 'at'),
      candidate: tells('id'),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: inverted,
    },
    {
      title: 'the call always tells something more',
      published: tells('id'),
      candidate: callsBack({ requestBody: { content: event(['id', 'at'], ['at']) } }),
      forward: safe('required-property-added'),
      backward: breaking('property-removed'),
      because: inverted,
    },
    {
      title: 'the consumer must answer more',
      published: expects(['ok'], []),
      candidate: expects(['ok', 'id'], ['id']),
      forward: breaking('required-property-added'),
      backward: caution('property-removed'),
      because: inverted,
    },
    {
      title: 'the consumer must answer with another status',
      published: callsBack({}),
      candidate: callsBack({ responses: { '200': { description: 'ok' } } }),
      forward: all(breaking('success-response-removed'), safe('success-response-added')),
      backward: all(breaking('success-response-removed'), safe('success-response-added')),
      because: inverted,
    },
    {
      title: 'the API calls with another method',
      published: callsBack({}),
      candidate: callsBack({}, { method: 'put' }),
      forward: all(breaking('callback-removed'), safe('callback-added')),
      backward: all(breaking('callback-removed'), safe('callback-added')),
      because: callback,
    },
    {
      title: 'the API takes the address from somewhere else',
      published: callsBack({}),
      candidate: callsBack({}, { url: '{$request.query.url}' }),
      forward: all(breaking('callback-removed'), safe('callback-added')),
      backward: all(breaking('callback-removed'), safe('callback-added')),
      because: expression,
    },
    {
      title: 'the callback has another name',
      published: callsBack({}),
      candidate: callsBack({}, { name: 'whenever' }),
      forward: identical,
      backward: identical,
      because: `${expression}; the name of the callback is on no wire`,
    },
    {
      title: 'a parameter of the call is gone',
      published: callsBack({ parameters: [{ name: 'at', in: 'query', schema: text }] }),
      candidate: callsBack({}),
      forward: breaking('parameter-removed'),
      backward: safe('parameter-added'),
      because: inverted,
    },
    {
      title: 'the callback moves to the components',
      published: post({
        callbacks: { onEvent: { '{$request.body#/url}': { post: { responses: received } } } },
      }),
      candidate: post(
        { callbacks: { onEvent: { $ref: '#/components/callbacks/Event' } } },
        {
          components: {
            callbacks: { Event: { '{$request.body#/url}': { post: { responses: received } } } },
          },
        },
      ),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.23 Reference Object: stands for what it refers to',
    },
  ],
}
