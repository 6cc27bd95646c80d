import { all, breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { asks, get, responds } from './specimens.ts'

const cookie = 'OAS 3.1.1 §4.8.12 Parameter Object, in cookie: passes a value of the Cookie header'

const asksFor = (name: string, rest: object = {}) =>
  asks([{ name, in: 'cookie', schema: { type: 'string' }, ...rest }])

const keyIn = (name: string) =>
  get(
    { security: [{ key: [] }] },
    { components: { securitySchemes: { key: { type: 'apiKey', in: 'cookie', name } } } },
  )

const setsCookie = (headers: object) => responds({ '200': { description: 'ok', headers } })

export const cookies: Dimension = {
  name: 'cookies',
  pairs: [
    {
      title: 'a request may bring another cookie',
      published: asks([]),
      candidate: asksFor('theme'),
      forward: safe('parameter-added'),
      backward: caution('parameter-removed'),
      because: cookie,
    },
    {
      title: 'a request needs another cookie',
      published: asks([]),
      candidate: asksFor('session', { required: true }),
      forward: breaking('required-parameter-added'),
      backward: caution('parameter-removed'),
      because: cookie,
    },
    {
      title: 'a cookie becomes required',
      published: asksFor('session'),
      candidate: asksFor('session', { required: true }),
      forward: breaking('parameter-became-required'),
      backward: safe('parameter-became-optional'),
      because: 'OAS 3.1.1 §4.8.12 Parameter Object, required: says whether it is mandatory',
    },
    {
      title: 'a required cookie is written with a capital',
      published: asksFor('session', { required: true }),
      candidate: asksFor('Session', { required: true }),
      forward: all(breaking('required-parameter-added'), caution('parameter-removed')),
      backward: all(breaking('required-parameter-added'), caution('parameter-removed')),
      because: 'OAS 3.1.1 §4.8.12 Parameter Object, name: names tell capitals apart',
    },
    {
      title: 'a cookie moves to a header',
      published: asksFor('session'),
      candidate: asks([{ name: 'session', in: 'header', schema: { type: 'string' } }]),
      forward: all(safe('parameter-added'), caution('parameter-removed')),
      backward: all(safe('parameter-added'), caution('parameter-removed')),
      because: 'OAS 3.1.1 §4.8.12 Parameter Object: name and in together identify a parameter',
    },
    {
      title: 'the default style of a cookie is written out',
      published: asksFor('session'),
      candidate: asksFor('session', { style: 'form', explode: true }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.12 Parameter Object, style: form for cookies, and explode is true for form',
    },
    {
      title: 'a list in a cookie is no longer exploded',
      published: asksFor('ids', { schema: { type: 'array', items: { type: 'string' } } }),
      candidate: asksFor('ids', {
        explode: false,
        schema: { type: 'array', items: { type: 'string' } },
      }),
      forward: breaking('parameter-serialization-changed'),
      backward: breaking('parameter-serialization-changed'),
      because: 'OAS 3.1.1 §4.8.12 Parameter Object, explode: true makes a cookie of each item',
    },
    {
      title: 'a cookie takes fewer values',
      published: asksFor('theme', { schema: { enum: ['light', 'dark', 'auto'] } }),
      candidate: asksFor('theme', { schema: { enum: ['light', 'dark'] } }),
      forward: breaking('enum-value-removed'),
      backward: safe('enum-value-added'),
      because: 'JSON Schema Validation 2020-12 §6.1.2 enum: the value is one of the listed ones',
    },
    {
      title: 'the key is expected in another cookie',
      published: keyIn('sid'),
      candidate: keyIn('session'),
      forward: breaking('security-scheme-changed'),
      backward: breaking('security-scheme-changed'),
      because:
        'OAS 3.1.1 §4.8.27 Security Scheme Object, name: that of the header, parameter or cookie',
    },
    {
      title: 'a response no longer sets a cookie',
      published: setsCookie({ 'Set-Cookie': { schema: { type: 'string' } } }),
      candidate: setsCookie({}),
      forward: breaking('response-header-removed'),
      backward: safe('response-header-added'),
      because: 'OAS 3.1.1 §4.8.17 Response Object, headers: what is sent with the response',
    },
  ],
}
