import { breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { asked, received, sent } from './specimens.ts'

const pattern = 'JSON Schema Validation 2020-12 §6.3.3 pattern: the text matches the expression'
const names = 'JSON Schema Core 2020-12 §10.3.2.4 propertyNames: every name meets the schema'
const byPattern =
  'JSON Schema Core 2020-12 §10.3.2.2 patternProperties: properties whose names match meet the schema'

const text = { type: 'string' }
const lower = { ...text, pattern: '^[a-z]+$' }
const object = { type: 'object' }

export const patterns: Dimension = {
  name: 'patterns',
  pairs: [
    {
      title: 'senders must match a pattern',
      ...sent(text, lower),
      forward: breaking('pattern-added'),
      backward: safe('pattern-removed'),
      because: pattern,
    },
    {
      title: 'readers may rely on a pattern',
      ...received(text, lower),
      forward: safe('pattern-added'),
      backward: breaking('pattern-removed'),
      because: pattern,
    },
    {
      title: 'senders must match another pattern',
      ...sent(lower, { ...text, pattern: '^[a-z0-9]+$' }),
      forward: breaking('pattern-changed'),
      backward: breaking('pattern-changed'),
      because: `${pattern}; whether one includes the other is not decided here`,
    },
    {
      title: 'a query must match a pattern',
      ...asked(text, lower),
      forward: breaking('pattern-added'),
      backward: safe('pattern-removed'),
      because: pattern,
    },
    {
      title: 'the pattern moves to another part of allOf',
      ...sent(lower, { allOf: [text, { pattern: '^[a-z]+$' }] }),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Core 2020-12 §10.2.1.1 allOf: the value must meet every part',
    },
    {
      title: 'a second pattern must be matched',
      ...sent(lower, { allOf: [lower, { pattern: '^.{3}' }] }),
      forward: breaking('pattern-added'),
      backward: safe('pattern-removed'),
      because: 'JSON Schema Core 2020-12 §10.2.1.1 allOf: the value must meet every part',
    },
    {
      title: 'a pattern is said of numbers',
      ...sent({ type: 'integer' }, { type: 'integer', pattern: '^[0-9]+$' }),
      forward: identical,
      backward: identical,
      because:
        'JSON Schema Validation 2020-12 §6.3 Strings: other types are valid whatever it says',
    },
    {
      title: '3.1: names of properties must match a pattern, in a request',
      ...sent(object, { ...object, propertyNames: { pattern: '^[a-z]+$' } }),
      forward: breaking('property-names-restricted'),
      backward: safe('property-names-freed'),
      because: names,
    },
    {
      title: '3.1: names of properties must match a pattern, in a response',
      ...received(object, { ...object, propertyNames: { pattern: '^[a-z]+$' } }),
      forward: safe('property-names-restricted'),
      backward: breaking('property-names-freed'),
      because: names,
    },
    {
      title: '3.1: properties are described by a pattern of their names, in a request',
      ...sent(object, { ...object, patternProperties: { '^x-': text } }),
      forward: caution('pattern-property-added'),
      backward: caution('pattern-property-removed'),
      because: byPattern,
    },
    {
      title: '3.1: properties are described by a pattern of their names, in a response',
      ...received(object, { ...object, patternProperties: { '^x-': text } }),
      forward: caution('pattern-property-added'),
      backward: breaking('pattern-property-removed'),
      because: byPattern,
    },
    {
      title: '3.1: properties described by a pattern become numbers',
      ...received(
        { ...object, patternProperties: { '^x-': text } },
        { ...object, patternProperties: { '^x-': { type: 'integer' } } },
      ),
      forward: breaking('type-changed'),
      backward: breaking('type-changed'),
      because: byPattern,
    },
    {
      title: 'readers get what matches another pattern',
      ...received(lower, { ...text, pattern: '^[a-z0-9]+$' }),
      forward: breaking('pattern-changed'),
      backward: breaking('pattern-changed'),
      because: `${pattern}; whether one includes the other is not decided here`,
    },
  ],
}
