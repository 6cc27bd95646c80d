import { identical, type Dimension } from './pair.ts'
import { api, asks, json, ok, query, received, responds, sent } from './specimens.ts'

const unordered = 'RFC 8259 §4 Objects: the order of members says nothing'
const identity =
  'OAS 3.1.1 §4.8.10 Operation Object, parameters: a list told apart by name and place'

const text = { type: 'string' }
const [first, second] = [query('a', text), query('b', text)]
const problem = { description: 'problem' }

export const keyOrder: Dimension = {
  name: 'reordered keys',
  pairs: [
    {
      title: 'paths',
      published: api({ '/a': { get: { responses: ok } }, '/b': { get: { responses: ok } } }),
      candidate: api({ '/b': { get: { responses: ok } }, '/a': { get: { responses: ok } } }),
      forward: identical,
      backward: identical,
      because: unordered,
    },
    {
      title: 'methods',
      published: api({ '/a': { get: { responses: ok }, put: { responses: ok } } }),
      candidate: api({ '/a': { put: { responses: ok }, get: { responses: ok } } }),
      forward: identical,
      backward: identical,
      because: unordered,
    },
    {
      title: 'parameters',
      published: asks([first, second]),
      candidate: asks([second, first]),
      forward: identical,
      backward: identical,
      because: identity,
    },
    {
      title: 'properties',
      ...received({ properties: { a: text, b: text } }, { properties: { b: text, a: text } }),
      forward: identical,
      backward: identical,
      because: unordered,
    },
    {
      title: 'keywords of a schema',
      ...sent({ ...text, maxLength: 5, minLength: 2 }, { minLength: 2, maxLength: 5, ...text }),
      forward: identical,
      backward: identical,
      because: unordered,
    },
    {
      title: 'media types and statuses',
      published: responds({
        '200': { description: 'ok', content: { ...json(text), 'text/plain': { schema: text } } },
        default: problem,
        '4XX': problem,
      }),
      candidate: responds({
        '4XX': problem,
        default: problem,
        '200': { content: { 'text/plain': { schema: text }, ...json(text) }, description: 'ok' },
      }),
      forward: identical,
      backward: identical,
      because: unordered,
    },
  ],
}
