import { breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { api, get, ok, received, sent } from './specimens.ts'

const extension =
  'OAS 3.1.1 §4.9 Specification Extensions: fields with x- say what those agree on who use them'
const mark = `${extension}: x-stability, that something may still change`
const openEnum = `${extension}: x-extensible-enum, that values may be added at any time`
const values = 'JSON Schema Validation 2020-12 §6.1.2 enum: the value is one of the listed ones'

const text = { type: 'string' }
const experimental = { 'x-stability': 'experimental' }
const withPets = (rest: object) =>
  api({ '/owners': { get: { responses: ok } }, '/pets': { get: { responses: ok, ...rest } } })
const withoutPets = api({ '/owners': { get: { responses: ok } } })
const closed = (...list: string[]) => ({ ...text, enum: list })
const open = (...list: string[]) => ({ ...text, 'x-extensible-enum': list })
const pet = (tag?: object) => ({ type: 'object', properties: { name: text, ...(tag && { tag }) } })

export const stability: Dimension = {
  name: 'stability marks',
  pairs: [
    {
      title: 'an operation is marked as experimental',
      published: get(),
      candidate: get(experimental),
      forward: caution('stability-lowered'),
      backward: safe('stability-raised'),
      because: mark,
    },
    {
      title: 'an operation is marked as stable, which it was',
      published: get(),
      candidate: get({ 'x-stability': 'stable' }),
      forward: identical,
      backward: identical,
      because: mark,
    },
    {
      title: 'beta becomes stable',
      published: get({ 'x-stability': 'beta' }),
      candidate: get({ 'x-stability': 'stable' }),
      forward: safe('stability-raised'),
      backward: caution('stability-lowered'),
      because: mark,
    },
    {
      title: 'an experimental operation is gone',
      published: withPets(experimental),
      candidate: withoutPets,
      forward: caution('operation-removed'),
      backward: safe('operation-added'),
      because: mark,
    },
    {
      title: 'a stable operation is gone',
      published: withPets({ 'x-stability': 'stable' }),
      candidate: withoutPets,
      forward: breaking('operation-removed'),
      backward: safe('operation-added'),
      because: mark,
    },
    {
      title: 'an experimental operation needs another parameter',
      published: get(experimental),
      candidate: get({
        ...experimental,
        parameters: [{ name: 'q', in: 'query', required: true, schema: text }],
      }),
      forward: caution('required-parameter-added'),
      backward: caution('parameter-removed'),
      because: mark,
    },
    {
      title: 'a whole path is experimental, and its response changes',
      published: api({ '/pets': { ...experimental, get: { responses: ok } } }),
      candidate: api({
        '/pets': { ...experimental, get: { responses: { '201': { description: 'ok' } } } },
      }),
      forward: caution('success-response-added', 'success-response-removed'),
      backward: caution('success-response-added', 'success-response-removed'),
      because: mark,
    },
    {
      title: 'an experimental property is gone',
      ...received(pet({ ...text, ...experimental }), pet()),
      forward: caution('property-removed'),
      backward: safe('property-added'),
      because: mark,
    },
    {
      title: 'readers may get another value of an extensible enum',
      ...received(open('cat'), open('cat', 'dog')),
      forward: safe('extensible-enum-value-added'),
      backward: safe('extensible-enum-value-removed'),
      because: openEnum,
    },
    {
      title: 'senders find a value gone from an extensible enum',
      ...sent(open('cat', 'dog'), open('cat')),
      forward: caution('extensible-enum-value-removed'),
      backward: safe('extensible-enum-value-added'),
      because: openEnum,
    },
    {
      title: 'readers are told that values may be added',
      ...received(closed('cat'), open('cat')),
      forward: caution('enum-became-extensible'),
      backward: safe('enum-introduced'),
      because: `${openEnum}; ${values}`,
    },
    {
      title: 'senders are told that values may be added',
      ...sent(closed('cat'), open('cat')),
      forward: safe('enum-became-extensible'),
      backward: breaking('enum-introduced'),
      because: `${openEnum}; ${values}`,
    },
  ],
}
