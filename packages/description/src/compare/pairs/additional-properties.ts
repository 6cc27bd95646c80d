import { all, breaking, identical, safe, type Dimension } from './pair.ts'
import { received, sent } from './specimens.ts'

const others =
  'JSON Schema Core 2020-12 §10.3.2.3 additionalProperties: all properties not described meet its schema'
const absent = `${others}; absent, they may be anything`
const unevaluated =
  'JSON Schema Core 2020-12 §11.3 unevaluatedProperties: as additionalProperties, where nothing else is applied'

const properties = { name: { type: 'string' } }
const more = { ...properties, tag: { type: 'string' } }
const open = { type: 'object', properties }
const closed = { ...open, additionalProperties: false }
const ofTexts = { ...open, additionalProperties: { type: 'string' } }

export const additionalProperties: Dimension = {
  name: 'additionalProperties',
  pairs: [
    {
      title: 'senders may no longer send others',
      ...sent(open, closed),
      forward: breaking('additional-properties-refused'),
      backward: safe('additional-properties-allowed'),
      because: others,
    },
    {
      title: 'readers no longer get others',
      ...received(open, closed),
      forward: safe('additional-properties-refused'),
      backward: breaking('additional-properties-allowed'),
      because: others,
    },
    {
      title: 'that others are allowed is written out',
      ...sent(open, { ...open, additionalProperties: true }),
      forward: identical,
      backward: identical,
      because: absent,
    },
    {
      title: 'others may be anything, as an empty schema says',
      ...received(open, { ...open, additionalProperties: {} }),
      forward: identical,
      backward: identical,
      because: absent,
    },
    {
      title: 'senders may send others only as texts',
      ...sent(open, ofTexts),
      forward: breaking('additional-properties-restricted'),
      backward: safe('additional-properties-freed'),
      because: others,
    },
    {
      title: 'readers get others only as texts',
      ...received(open, ofTexts),
      forward: safe('additional-properties-restricted'),
      backward: breaking('additional-properties-freed'),
      because: others,
    },
    {
      title: 'others become numbers',
      ...received(ofTexts, { ...open, additionalProperties: { type: 'integer' } }),
      forward: breaking('type-changed'),
      backward: breaking('type-changed'),
      because: others,
    },
    {
      title: 'senders may send one more to an object that takes no others',
      ...sent(closed, { ...closed, properties: more }),
      forward: safe('property-added-to-closed-object'),
      backward: breaking('property-refused'),
      because: others,
    },
    {
      title: 'readers may get one more in an object that had no others',
      ...received(closed, { ...closed, properties: more }),
      forward: breaking('property-added-to-closed-object'),
      backward: breaking('property-refused'),
      because: `${others}, which readers may rely on`,
    },
    {
      title: '3.1: others are refused as not evaluated',
      ...sent(closed, { ...open, unevaluatedProperties: false }),
      forward: identical,
      backward: identical,
      because: unevaluated,
    },
    {
      title: 'the values of a map lose a property',
      ...received(
        { type: 'object', additionalProperties: { type: 'object', properties: more } },
        { type: 'object', additionalProperties: open },
      ),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: others,
    },
    {
      title: 'a map of texts names one of them',
      ...received(
        { type: 'object', additionalProperties: { type: 'string' } },
        { type: 'object', properties, additionalProperties: { type: 'string' } },
      ),
      forward: safe('property-added'),
      backward: breaking('property-removed'),
      because: `${others}; that there is one of this name is promised no more`,
    },
    {
      title: 'a map of texts names one that is a number',
      ...received(
        { type: 'object', additionalProperties: { type: 'string' } },
        {
          type: 'object',
          properties: { count: { type: 'integer' } },
          additionalProperties: { type: 'string' },
        },
      ),
      forward: all(breaking('type-changed'), safe('property-added')),
      backward: breaking('property-removed', 'type-changed'),
      because: `${others}; what was a text under that name is a number now`,
    },
  ],
}
