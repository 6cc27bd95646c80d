import { all, breaking, identical, safe, type Dimension } from './pair.ts'
import { asked, exchanges, received, schemas, sent, to } from './specimens.ts'

const values = 'JSON Schema Validation 2020-12 §6.1.2 enum: the value is one of the listed ones'
const fixed =
  'JSON Schema Validation 2020-12 §6.1.3 const: the value is this one, as an enum of one'

const text = { type: 'string' }
const one = { ...text, enum: ['cat'] }
const two = { ...text, enum: ['cat', 'dog'] }

export const enums: Dimension = {
  name: 'enums',
  pairs: [
    {
      title: 'senders may send another value',
      ...sent(one, two),
      forward: safe('enum-value-added'),
      backward: breaking('enum-value-removed'),
      because: values,
    },
    {
      title: 'readers may get another value',
      ...received(one, two),
      forward: breaking('enum-value-added'),
      backward: safe('enum-value-removed'),
      because: `${values}, which readers may rely on`,
    },
    {
      title: 'one schema that is sent and received gets another value',
      published: exchanges(to('Kind'), schemas({ Kind: one })),
      candidate: exchanges(to('Kind'), schemas({ Kind: two })),
      forward: all(breaking('enum-value-added'), safe('enum-value-added')),
      backward: all(breaking('enum-value-removed'), safe('enum-value-removed')),
      because: values,
    },
    {
      title: 'senders must choose from a list',
      ...sent(text, two),
      forward: breaking('enum-introduced'),
      backward: safe('enum-lifted'),
      because: values,
    },
    {
      title: 'readers get values of a list',
      ...received(text, two),
      forward: safe('enum-introduced'),
      backward: breaking('enum-lifted'),
      because: values,
    },
    {
      title: 'the values are listed in another order',
      ...received(two, { ...text, enum: ['dog', 'cat'] }),
      forward: identical,
      backward: identical,
      because: `${values}; their order says nothing`,
    },
    {
      title: '3.1: one value is fixed instead of listed alone',
      ...sent(one, { ...text, const: 'cat' }),
      forward: identical,
      backward: identical,
      because: fixed,
    },
    {
      title: '3.1: a fixed value becomes one of two',
      ...received({ ...text, const: 'cat' }, two),
      forward: breaking('enum-value-added'),
      backward: safe('enum-value-removed'),
      because: fixed,
    },
    {
      title: 'two values are exchanged for two others',
      ...sent(two, { ...text, enum: ['bird', 'fish'] }),
      forward: all(
        breaking('enum-value-removed', 'enum-value-removed'),
        safe('enum-value-added', 'enum-value-added'),
      ),
      backward: all(
        breaking('enum-value-removed', 'enum-value-removed'),
        safe('enum-value-added', 'enum-value-added'),
      ),
      because: values,
    },
    {
      title: 'a query takes fewer numbers',
      ...asked({ type: 'integer', enum: [10, 20, 50] }, { type: 'integer', enum: [10, 20] }),
      forward: breaking('enum-value-removed'),
      backward: safe('enum-value-added'),
      because: values,
    },
    {
      title: 'items of a list may have another value',
      ...received({ type: 'array', items: one }, { type: 'array', items: two }),
      forward: breaking('enum-value-added'),
      backward: safe('enum-value-removed'),
      because: values,
    },
    {
      title: 'both values of a boolean are listed',
      ...sent({ type: 'boolean' }, { type: 'boolean', enum: [false, true] }),
      forward: identical,
      backward: identical,
      because: `${values}; a boolean has no others`,
    },
    {
      title: 'the type of listed texts is left out',
      ...sent(two, { enum: ['cat', 'dog'] }),
      forward: identical,
      backward: identical,
      because: values,
    },
    {
      title: 'a listed object has its keys in another order',
      ...sent({ enum: [{ a: 1, b: 2 }] }, { enum: [{ b: 2, a: 1 }] }),
      forward: identical,
      backward: identical,
      because:
        'JSON Schema Core 2020-12 §4.2.2 Instance Equality: the order of properties does not count',
    },
    {
      title: 'two parts of allOf list values, and one of them less',
      ...sent(
        { allOf: [two, { enum: ['cat', 'dog'] }] },
        { allOf: [two, { enum: ['cat', 'bird'] }] },
      ),
      forward: breaking('enum-value-removed'),
      backward: safe('enum-value-added'),
      because: 'JSON Schema Core 2020-12 §10.2.1.1 allOf: the value must be in both lists',
    },
    {
      title: 'values are listed instead of a pattern and a format',
      ...sent({ ...text, pattern: '^[a-z]+$', format: 'kind' }, two),
      forward: breaking('enum-introduced'),
      backward: safe('enum-lifted'),
      because: `${values}; the list says all of what is valid`,
    },
  ],
}
