import { all, breaking, identical, safe, type Dimension } from './pair.ts'
import { exchanges, in30, received, schemas, sends, sent, to } from './specimens.ts'

const required = 'JSON Schema Validation 2020-12 §6.5.3 required: each listed name must be there'
const dependent =
  'JSON Schema Validation 2020-12 §6.5.4 dependentRequired: where one is there, so must be the others'
const readOnly = 'OAS 3.0.4 §4.7.24 Schema Object, readOnly: a required one is so in responses only'

const properties = { name: { type: 'string' }, tag: { type: 'string' } }
const free = { type: 'object', properties }
const strict = { ...free, required: ['tag'] }
const withNeed = { ...free, dependentRequired: { tag: ['name'] } }
const withId = (names: string[]) => ({
  type: 'object',
  required: names,
  properties: { ...properties, id: { type: 'string', readOnly: true } },
})

export const requiredness: Dimension = {
  name: 'requiredness',
  pairs: [
    {
      title: 'senders must say what they could leave out',
      ...sent(free, strict),
      forward: breaking('property-became-required'),
      backward: safe('property-became-optional'),
      because: required,
    },
    {
      title: 'readers may miss what was always there',
      ...received(strict, free),
      forward: breaking('property-became-optional'),
      backward: safe('property-became-required'),
      because: required,
    },
    {
      title: 'one schema that is sent and received becomes stricter',
      published: exchanges(to('Pet'), schemas({ Pet: free })),
      candidate: exchanges(to('Pet'), schemas({ Pet: strict })),
      forward: all(breaking('property-became-required'), safe('property-became-required')),
      backward: all(breaking('property-became-optional'), safe('property-became-optional')),
      because: `${required}: who writes must comply, who reads may rely on it`,
    },
    {
      title: 'the names are listed in another order',
      ...sent({ ...free, required: ['name', 'tag'] }, { ...free, required: ['tag', 'name'] }),
      forward: identical,
      backward: identical,
      because:
        'JSON Schema Validation 2020-12 §6.5.3 required: a list of unique names, in no order',
    },
    {
      title: 'none is required, in so many words',
      ...sent(free, { ...free, required: [] }),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Validation 2020-12 §6.5.3 required: absent, it means an empty list',
    },
    {
      title: 'another part of allOf asks for a property',
      ...sent({ allOf: [free] }, { allOf: [free, { required: ['tag'] }] }),
      forward: breaking('property-became-required'),
      backward: safe('property-became-optional'),
      because: 'JSON Schema Core 2020-12 §10.2.1.1 allOf: the value must meet every part',
    },
    {
      title: 'items of a list must say more',
      ...sent({ type: 'array', items: free }, { type: 'array', items: strict }),
      forward: breaking('property-became-required'),
      backward: safe('property-became-optional'),
      because: required,
    },
    {
      title: 'a name is required that no property describes',
      ...sent(free, { ...free, required: ['owner'] }),
      forward: breaking('property-became-required'),
      backward: safe('property-became-optional'),
      because: `${required}, described or not`,
    },
    {
      title: '3.0: what only the API writes becomes required, in a request',
      ...sent(withId([]), withId(['id']), in30),
      forward: identical,
      backward: identical,
      because: readOnly,
    },
    {
      title: '3.0: what only the API writes may be missing, in a response',
      ...received(withId(['id']), withId([]), in30),
      forward: breaking('property-became-optional'),
      backward: safe('property-became-required'),
      because: readOnly,
    },
    {
      title: 'of what is sent, a property needs another one',
      ...sent(free, withNeed),
      forward: breaking('dependent-required-added'),
      backward: safe('dependent-required-removed'),
      because: dependent,
    },
    {
      title: 'of what is received, a property comes without another one',
      ...received(withNeed, free),
      forward: breaking('dependent-required-removed'),
      backward: safe('dependent-required-added'),
      because: dependent,
    },
    {
      title: 'a property of an object that nobody must send becomes required',
      published: sends({ type: 'object', properties: { owner: free } }),
      candidate: sends({ type: 'object', properties: { owner: strict } }),
      forward: breaking('property-became-required'),
      backward: safe('property-became-optional'),
      because: `${required}, wherever the object is given`,
    },
    {
      title: 'of a closed object, a name is required that no property describes',
      ...sent(
        { ...free, additionalProperties: false },
        { ...free, additionalProperties: false, required: ['owner'] },
      ),
      forward: all(breaking('required-property-added'), safe('property-added-to-closed-object')),
      backward: breaking('property-refused'),
      because: `${required}, even where it cannot`,
    },
  ],
}
