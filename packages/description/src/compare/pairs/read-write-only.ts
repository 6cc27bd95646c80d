import { all, breaking, identical, safe, type Dimension } from './pair.ts'
import { exchanges, received, sent } from './specimens.ts'

const readOnly =
  'JSON Schema Validation 2020-12 §9.4 readOnly: only the owning authority writes it; what others send is ignored or refused'
const writeOnly =
  'JSON Schema Validation 2020-12 §9.4 writeOnly: it is never there when the value is retrieved'

const text = { type: 'string' }
const onlyRead = { ...text, readOnly: true }
const onlyWritten = { ...text, writeOnly: true }
const pet = (id?: object, required: string[] = []) => ({
  type: 'object',
  ...(required.length > 0 && { required }),
  properties: { name: text, ...(id && { id }) },
})

export const readWriteOnly: Dimension = {
  name: 'readOnly and writeOnly',
  pairs: [
    {
      title: 'senders may no longer send a property',
      ...sent(pet(text), pet(onlyRead)),
      forward: breaking('property-became-read-only'),
      backward: safe('property-became-visible'),
      because: readOnly,
    },
    {
      title: 'readers do not mind that they may not write a property',
      ...received(pet(text), pet(onlyRead)),
      forward: identical,
      backward: identical,
      because: readOnly,
    },
    {
      title: 'readers no longer get a property',
      ...received(pet(text), pet(onlyWritten)),
      forward: breaking('property-became-write-only'),
      backward: safe('property-became-visible'),
      because: writeOnly,
    },
    {
      title: 'senders do not mind that a property does not come back',
      ...sent(pet(text), pet(onlyWritten)),
      forward: identical,
      backward: identical,
      because: writeOnly,
    },
    {
      title: 'a request gets a required property that only the API writes',
      ...sent(pet(), pet(onlyRead, ['id'])),
      forward: identical,
      backward: identical,
      because: readOnly,
    },
    {
      title: 'a response gets a required property that only the API writes',
      ...received(pet(), pet(onlyRead, ['id'])),
      forward: safe('required-property-added'),
      backward: breaking('property-removed'),
      because: readOnly,
    },
    {
      title: 'a response gets a property that is never there',
      ...received(pet(), pet(onlyWritten)),
      forward: identical,
      backward: identical,
      because: writeOnly,
    },
    {
      title: 'what only the API writes changes its type, in one schema for both ways',
      published: exchanges(pet(onlyRead)),
      candidate: exchanges(pet({ type: 'integer', readOnly: true })),
      forward: breaking('type-changed'),
      backward: breaking('type-changed'),
      because: `${readOnly}, so that the request has no such property`,
    },
    {
      title: 'what only the API wrote must be sent',
      ...sent(pet(onlyRead, ['id']), pet(text, ['id'])),
      forward: breaking('required-property-added'),
      backward: breaking('property-became-read-only'),
      because: `${readOnly}; without it, required holds for requests`,
    },
    {
      title: 'a password comes back, in one schema for both ways',
      published: exchanges(pet(onlyWritten)),
      candidate: exchanges(pet(text)),
      forward: safe('property-became-visible'),
      backward: breaking('property-became-write-only'),
      because: writeOnly,
    },
    {
      title: 'what only the API writes is gone, in one schema for both ways',
      published: exchanges(pet(onlyRead)),
      candidate: exchanges(pet()),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: `${readOnly}, so that only readers miss it`,
    },
    {
      title: 'a property trades its direction',
      published: exchanges(pet(onlyRead)),
      candidate: exchanges(pet(onlyWritten)),
      forward: all(safe('property-became-visible'), breaking('property-became-write-only')),
      backward: all(breaking('property-became-read-only'), safe('property-became-visible')),
      because: `${readOnly}; ${writeOnly}`,
    },
  ],
}
