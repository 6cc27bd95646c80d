import { all, breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { answers, api, asks, calls, get, ok, query, responds, sends } from './specimens.ts'

const deprecated =
  'OAS 3.1.1 §4.8.10 Operation Object, deprecated: consumers should leave it; it works'
const parameter = 'OAS 3.1.1 §4.8.12 Parameter Object, deprecated: should be left, and works'
const property =
  'JSON Schema Validation 2020-12 §9.3 deprecated: should not be used, may be removed'
const sunset =
  'RFC 8594 §3 The Sunset HTTP Response Header Field: when it is expected to stop answering'

const text = { type: 'string' }
const day = '2026-06-30'
const before = '2026-06-01'
const after = '2026-07-01'

const withOld = (rest: object) =>
  api({ '/pets': { get: { responses: ok } }, '/old': { get: { responses: ok, ...rest } } })
const withQuery = (rest: object) => asks([query('q', text, rest)])
const withTag = (rest: object) =>
  answers({ type: 'object', properties: { name: text, tag: { ...text, ...rest } } })
const withoutTag = answers({ type: 'object', properties: { name: text } })
const withHeader = (rest: object) =>
  responds({ '200': { description: 'ok', headers: { 'X-Total': { schema: text, ...rest } } } })

export const deprecation: Dimension = {
  name: 'deprecation and sunset',
  pairs: [
    {
      title: 'an operation is deprecated',
      published: get(),
      candidate: get({ deprecated: true }),
      forward: safe('operation-deprecated'),
      backward: safe('operation-undeprecated'),
      because: deprecated,
    },
    {
      title: 'a parameter is deprecated',
      published: withQuery({}),
      candidate: withQuery({ deprecated: true }),
      forward: safe('parameter-deprecated'),
      backward: safe('parameter-undeprecated'),
      because: parameter,
    },
    {
      title: 'a property is deprecated',
      published: withTag({}),
      candidate: withTag({ deprecated: true }),
      forward: safe('property-deprecated'),
      backward: safe('property-undeprecated'),
      because: property,
    },
    {
      title: 'a header of a response is deprecated',
      published: withHeader({}),
      candidate: withHeader({ deprecated: true }),
      forward: safe('response-header-deprecated'),
      backward: safe('response-header-undeprecated'),
      because: 'OAS 3.1.1 §4.8.21 Header Object, deprecated: as of a parameter, it still works',
    },
    {
      title: 'a webhook is deprecated',
      published: calls({}),
      candidate: calls({ deprecated: true }),
      forward: safe('operation-deprecated'),
      backward: safe('operation-undeprecated'),
      because: deprecated,
    },
    {
      title: 'that it is not deprecated is written out',
      published: get(),
      candidate: get({ deprecated: false }),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.8.10 Operation Object, deprecated: false unless said',
    },
    {
      title: 'an operation is to go on a day',
      published: withOld({ deprecated: true }),
      candidate: withOld({ deprecated: true, 'x-sunset': day }),
      forward: safe('sunset-announced'),
      backward: safe('sunset-withdrawn'),
      because: sunset,
    },
    {
      title: 'the day comes earlier',
      published: withOld({ 'x-sunset': day }),
      candidate: withOld({ 'x-sunset': before }),
      forward: caution('sunset-earlier'),
      backward: safe('sunset-announced'),
      because: sunset,
    },
    {
      title: 'the same day is written as HTTP does',
      published: withOld({ 'x-sunset': day }),
      candidate: withOld({ 'x-sunset': 'Tue, 30 Jun 2026 00:00:00 GMT' }),
      forward: identical,
      backward: identical,
      because: 'RFC 9110 §5.6.7 Date/Time Formats: another way to write the same time',
    },
    {
      title: 'an operation is gone after its day',
      published: withOld({ deprecated: true, 'x-sunset': day }),
      candidate: get(),
      forward: safe('sunset-operation-removed'),
      backward: safe('operation-added'),
      because: sunset,
      today: after,
    },
    {
      title: 'an operation is gone before its day',
      published: withOld({ deprecated: true, 'x-sunset': day }),
      candidate: get(),
      forward: breaking('operation-removed'),
      backward: safe('operation-added'),
      because: sunset,
      today: before,
    },
    {
      title: 'a deprecated operation is gone without any day',
      published: withOld({ deprecated: true }),
      candidate: get(),
      forward: breaking('operation-removed'),
      backward: safe('operation-added'),
      because: deprecated,
      today: after,
    },
    {
      title: 'an operation is gone whose day nobody can read',
      published: withOld({ deprecated: true, 'x-sunset': 'next summer' }),
      candidate: get(),
      forward: breaking('operation-removed'),
      backward: safe('operation-added'),
      because: `${sunset}, as an HTTP date`,
      today: after,
    },
    {
      title: 'a webhook is gone before its day',
      published: calls({ deprecated: true, 'x-sunset': day }),
      candidate: api({}, { webhooks: {} }),
      forward: breaking('webhook-removed'),
      backward: safe('webhook-added'),
      because: sunset,
      today: before,
    },
    {
      title: 'a webhook is gone after its day',
      published: calls({ deprecated: true, 'x-sunset': day }),
      candidate: api({}, { webhooks: {} }),
      forward: safe('sunset-operation-removed'),
      backward: safe('webhook-added'),
      because: sunset,
      today: after,
    },
    {
      title: 'a parameter is gone after its day',
      published: withQuery({ deprecated: true, 'x-sunset': day }),
      candidate: asks([]),
      forward: safe('sunset-parameter-removed'),
      backward: safe('parameter-added'),
      because: `${sunset}; a part goes as the whole does`,
      today: after,
    },
    {
      title: 'a property is gone after its day',
      published: withTag({ deprecated: true, 'x-sunset': day }),
      candidate: withoutTag,
      forward: safe('sunset-property-removed'),
      backward: safe('property-added'),
      because: `${sunset}; a part goes as the whole does`,
      today: after,
    },
    {
      title: 'a property is gone before its day',
      published: withTag({ deprecated: true, 'x-sunset': day }),
      candidate: withoutTag,
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: `${sunset}; a part goes as the whole does`,
      today: before,
    },
    {
      title: 'a header is gone after its day',
      published: withHeader({ deprecated: true, 'x-sunset': day }),
      candidate: responds(ok),
      forward: safe('sunset-response-header-removed'),
      backward: safe('response-header-added'),
      because: `${sunset}; a part goes as the whole does`,
      today: after,
    },
    {
      title: 'an operation is deprecated and to go on a day',
      published: get(),
      candidate: get({ deprecated: true, 'x-sunset': day }),
      forward: safe('operation-deprecated', 'sunset-announced'),
      backward: all(safe('operation-undeprecated'), safe('sunset-withdrawn')),
      because: `${deprecated}; ${sunset}`,
    },
    {
      title: 'a property that is sent is deprecated',
      published: sends({ type: 'object', properties: { tag: text } }),
      candidate: sends({ type: 'object', properties: { tag: { ...text, deprecated: true } } }),
      forward: safe('property-deprecated'),
      backward: safe('property-undeprecated'),
      because: property,
    },
    {
      title: 'a property that is sent is gone after its day',
      published: sends({ type: 'object', properties: { tag: { ...text, 'x-sunset': day } } }),
      candidate: sends({ type: 'object' }),
      forward: safe('sunset-property-removed'),
      backward: safe('property-added'),
      because: `${sunset}; a part goes as the whole does`,
      today: after,
    },
  ],
}
