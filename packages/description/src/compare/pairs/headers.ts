import { breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { asks, responds } from './specimens.ts'

const names =
  'OAS 3.1.1 §4.8.17 Response Object, headers: names of headers are the same in any case'
const required = 'OAS 3.1.1 §4.8.21 Header Object: as a parameter, optional unless required says so'
const likeParameter =
  'OAS 3.1.1 §4.8.21 Header Object: follows the Parameter Object, with the schema of its value'

const withHeaders = (headers: object) => responds({ '200': { description: 'ok', headers } })

const header = (schema: object, rest: object = {}) => ({ schema, ...rest })
const total = header({ type: 'integer' })
const always = header({ type: 'integer' }, { required: true })
const asksFor = (name: string, rest: object = {}) =>
  asks([{ name, in: 'header', schema: { type: 'string' }, ...rest }])

export const headers: Dimension = {
  name: 'headers',
  pairs: [
    {
      title: 'a header of a response is gone',
      published: withHeaders({ 'X-Total': total }),
      candidate: withHeaders({}),
      forward: breaking('response-header-removed'),
      backward: safe('response-header-added'),
      because: 'OAS 3.1.1 §4.8.17 Response Object, headers: what is sent with the response',
    },
    {
      title: 'a header that was always there is gone',
      published: withHeaders({ 'X-Total': always }),
      candidate: withHeaders({}),
      forward: breaking('response-header-removed'),
      backward: safe('required-response-header-added'),
      because: required,
    },
    {
      title: 'a header that was always there may be missing',
      published: withHeaders({ 'X-Total': always }),
      candidate: withHeaders({ 'X-Total': total }),
      forward: breaking('response-header-became-optional'),
      backward: safe('response-header-became-required'),
      because: required,
    },
    {
      title: 'a header of a response is written in other case',
      published: withHeaders({ 'X-Total': total }),
      candidate: withHeaders({ 'x-total': total }),
      forward: identical,
      backward: identical,
      because: names,
    },
    {
      title: 'Content-Type is described among the headers of a response',
      published: withHeaders({}),
      candidate: withHeaders({ 'Content-Type': header({ type: 'string' }, { required: true }) }),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.17 Response Object, headers: one named Content-Type is ignored',
    },
    {
      title: 'a number in a header of a response may be any text',
      published: withHeaders({ 'X-Total': total }),
      candidate: withHeaders({ 'X-Total': header({ type: 'string' }) }),
      forward: breaking('type-widened'),
      backward: safe('type-narrowed'),
      because: `${likeParameter}; as text, each number is one of the strings`,
    },
    {
      title: 'a header of a response may have another value',
      published: withHeaders({ 'X-Cache': header({ type: 'string', enum: ['HIT', 'MISS'] }) }),
      candidate: withHeaders({
        'X-Cache': header({ type: 'string', enum: ['HIT', 'MISS', 'STALE'] }),
      }),
      forward: breaking('enum-value-added'),
      backward: safe('enum-value-removed'),
      because: 'JSON Schema Validation 2020-12 §6.1.2 enum: the value is one of the listed ones',
    },
    {
      title: 'a header of a response becomes JSON',
      published: withHeaders({ 'X-Page': header({ type: 'string' }) }),
      candidate: withHeaders({
        'X-Page': { content: { 'application/json': { schema: { type: 'string' } } } },
      }),
      forward: breaking('response-header-serialization-changed'),
      backward: breaking('response-header-serialization-changed'),
      because:
        'OAS 3.1.1 §4.8.21 Header Object, content: its media type says how to write the value',
    },
    {
      title: 'an object in a header of a response is exploded',
      published: withHeaders({
        'X-Page': header({ type: 'object', properties: { a: { type: 'string' } } }),
      }),
      candidate: withHeaders({
        'X-Page': header(
          { type: 'object', properties: { a: { type: 'string' } } },
          { explode: true },
        ),
      }),
      forward: breaking('response-header-serialization-changed'),
      backward: breaking('response-header-serialization-changed'),
      because: 'OAS 3.1.1 §4.8.21 Header Object, explode: simple style writes a=b instead of a,b',
    },
    {
      title: 'a list in a header of a response is exploded',
      published: withHeaders({ 'X-Tags': header({ type: 'array', items: { type: 'string' } }) }),
      candidate: withHeaders({
        'X-Tags': header({ type: 'array', items: { type: 'string' } }, { explode: true }),
      }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.12.5 Style Examples: simple style writes a list the same, exploded or not',
    },
    {
      title: 'a list in a header of a request is exploded',
      published: asksFor('X-Tags', { schema: { type: 'array', items: { type: 'string' } } }),
      candidate: asksFor('X-Tags', {
        explode: true,
        schema: { type: 'array', items: { type: 'string' } },
      }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.12.5 Style Examples: simple style writes a list the same, exploded or not',
    },
    {
      title: 'a request needs another header',
      published: asks([]),
      candidate: asksFor('X-Tenant', { required: true }),
      forward: breaking('required-parameter-added'),
      backward: caution('parameter-removed'),
      because: 'OAS 3.1.1 §4.8.12 Parameter Object, in header: sent with the request',
    },
    {
      title: 'a header of a request becomes required',
      published: asksFor('X-Tenant'),
      candidate: asksFor('X-Tenant', { required: true }),
      forward: breaking('parameter-became-required'),
      backward: safe('parameter-became-optional'),
      because: 'OAS 3.1.1 §4.8.12 Parameter Object, required: says whether it is mandatory',
    },
    {
      title: 'a required header of a request is written in other case',
      published: asksFor('X-Tenant', { required: true }),
      candidate: asksFor('x-tenant', { required: true }),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.12 Parameter Object, in header: names are the same in any case',
    },
    {
      title: 'Authorization is described as a required parameter',
      published: asks([]),
      candidate: asksFor('Authorization', { required: true }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.12 Parameter Object, name: Accept, Content-Type and Authorization are ignored',
    },
  ],
}
