import { breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { asked, asks, ok, query, received, sent, swagger } from './specimens.ts'

const assumed =
  'OAS 3.0.4 §4.7.24 Schema Object, default: what the receiver assumes where no value is given'
const annotation =
  'JSON Schema Validation 2020-12 §9.2 default: no more than a remark about the value'

const limit = (value?: number) => ({
  type: 'integer',
  ...(value !== undefined && { default: value }),
})

const required = (value: number) =>
  swagger({
    '/pets': {
      get: {
        parameters: [
          { name: 'limit', in: 'query', required: true, type: 'integer', default: value },
        ],
        responses: ok,
      },
    },
  })

export const defaults: Dimension = {
  name: 'defaults',
  pairs: [
    {
      title: 'a query without the parameter means something else',
      ...asked(limit(20), limit(50)),
      forward: breaking('default-changed'),
      backward: breaking('default-changed'),
      because: assumed,
    },
    {
      title: 'it is said what is assumed in a query',
      ...asked(limit(), limit(20)),
      forward: safe('default-added'),
      backward: caution('default-removed'),
      because: assumed,
    },
    {
      title: 'a body without the property means something else',
      ...sent({ properties: { limit: limit(20) } }, { properties: { limit: limit(50) } }),
      forward: breaking('default-changed'),
      backward: breaking('default-changed'),
      because: assumed,
    },
    {
      title: 'readers assume something else',
      ...received({ properties: { limit: limit(20) } }, { properties: { limit: limit(50) } }),
      forward: caution('default-changed'),
      backward: caution('default-changed'),
      because: annotation,
    },
    {
      title: 'it is no longer said what readers should assume',
      ...received({ properties: { limit: limit(20) } }, { properties: { limit: limit() } }),
      forward: safe('default-removed'),
      backward: safe('default-added'),
      because: annotation,
    },
    {
      title: 'a header without which something else is assumed',
      published: asks([{ name: 'X-Limit', in: 'header', schema: limit(20) }]),
      candidate: asks([{ name: 'X-Limit', in: 'header', schema: limit(50) }]),
      forward: breaking('default-changed'),
      backward: breaking('default-changed'),
      because: assumed,
    },
    {
      title: 'an object that is assumed has its keys in another order',
      ...sent(
        { properties: { a: { type: 'object', default: { x: 1, y: 2 } } } },
        { properties: { a: { type: 'object', default: { y: 2, x: 1 } } } },
      ),
      forward: identical,
      backward: identical,
      because:
        'JSON Schema Core 2020-12 §4.2.2 Instance Equality: the order of properties does not count',
    },
    {
      title: 'null is assumed, in so many words',
      ...sent(
        { properties: { a: { type: ['string', 'null'] } } },
        { properties: { a: { type: ['string', 'null'], default: null } } },
      ),
      forward: safe('default-added'),
      backward: caution('default-removed'),
      because: assumed,
    },
    {
      title: '2.0: a default of a parameter that must be there',
      published: required(20),
      candidate: required(50),
      forward: identical,
      backward: identical,
      because: 'OAS 2.0 Parameter Object, default: no meaning for required parameters',
    },
    {
      title: 'a parameter becomes optional, and it is said what is assumed',
      published: asks([query('limit', limit(), { required: true })]),
      candidate: asks([query('limit', limit(20))]),
      forward: safe('parameter-became-optional'),
      backward: breaking('parameter-became-required'),
      because: `${assumed}; where it must be given, nothing is assumed`,
    },
  ],
}
