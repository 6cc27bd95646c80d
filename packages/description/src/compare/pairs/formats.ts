import { breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { in30, received, sent } from './specimens.ts'

const format = 'OAS 3.1.1 §4.4.1 Data Type Format: a format says more closely what a type holds'
const integers = 'OAS 3.1.1 §4.4.1 Data Type Format: int32 has 32 bits, int64 has 64'
const dates =
  'JSON Schema Validation 2020-12 §7.3.1 Dates, Times, and Duration: a date has no time, a date-time has'
const open = 'OAS 3.1.1 §4.4.1 Data Type Format: format is an open value, others may mean anything'
const encoding =
  'JSON Schema Validation 2020-12 §8.3 contentEncoding: how bytes are written as text'

const text = { type: 'string' }
const integer = { type: 'integer' }

export const formats: Dimension = {
  name: 'formats',
  pairs: [
    {
      title: 'senders may send larger integers',
      ...sent({ ...integer, format: 'int32' }, { ...integer, format: 'int64' }),
      forward: safe('format-widened'),
      backward: breaking('format-narrowed'),
      because: integers,
    },
    {
      title: 'readers may get larger integers',
      ...received({ ...integer, format: 'int32' }, { ...integer, format: 'int64' }),
      forward: breaking('format-widened'),
      backward: safe('format-narrowed'),
      because: integers,
    },
    {
      title: 'readers may get more exact numbers',
      ...received({ type: 'number', format: 'float' }, { type: 'number', format: 'double' }),
      forward: breaking('format-widened'),
      backward: safe('format-narrowed'),
      because: 'OAS 3.1.1 §4.4.1 Data Type Format: every float is a double',
    },
    {
      title: 'a date becomes a date with a time',
      ...received({ ...text, format: 'date' }, { ...text, format: 'date-time' }),
      forward: breaking('format-changed'),
      backward: breaking('format-changed'),
      because: dates,
    },
    {
      title: 'senders must send a UUID',
      ...sent(text, { ...text, format: 'uuid' }),
      forward: breaking('format-narrowed'),
      backward: safe('format-widened'),
      because: format,
    },
    {
      title: 'readers get a UUID',
      ...received(text, { ...text, format: 'uuid' }),
      forward: safe('format-narrowed'),
      backward: breaking('format-widened'),
      because: format,
    },
    {
      title: 'senders may leave out the scheme of an address',
      ...sent({ ...text, format: 'uri' }, { ...text, format: 'uri-reference' }),
      forward: safe('format-widened'),
      backward: breaking('format-narrowed'),
      because:
        'JSON Schema Validation 2020-12 §7.3.5 Resource Identifiers: each URI is a reference',
    },
    {
      title: 'a format of somebody else appears',
      ...sent(text, { ...text, format: 'license-plate' }),
      forward: caution('custom-format-changed'),
      backward: caution('custom-format-changed'),
      because: open,
    },
    {
      title: 'a form should hide what is typed',
      ...sent(text, { ...text, format: 'password' }),
      forward: identical,
      backward: identical,
      because: 'OAS 3.1.1 §4.4.1 Data Type Format, password: a hint to obscure the value',
    },
    {
      title: '3.0: a text becomes bytes in base64',
      ...received(text, { ...text, format: 'byte' }, in30),
      forward: breaking('content-encoding-changed'),
      backward: breaking('content-encoding-changed'),
      because: 'OAS 3.0.4 §4.4 Data Types, byte: the text is base64 of the value',
    },
    {
      title: '3.1: bytes are written in another way',
      ...sent({ ...text, contentEncoding: 'base64' }, { ...text, contentEncoding: 'base64url' }),
      forward: breaking('content-encoding-changed'),
      backward: breaking('content-encoding-changed'),
      because: encoding,
    },
    {
      title: '3.1: a text contains another media type',
      ...sent(
        { ...text, contentMediaType: 'text/html' },
        { ...text, contentMediaType: 'text/markdown' },
      ),
      forward: caution('content-media-type-changed'),
      backward: caution('content-media-type-changed'),
      because:
        'JSON Schema Validation 2020-12 §8.4 contentMediaType: what the text is, as a remark',
    },
    {
      title: 'senders must send a date with a time',
      ...sent({ ...text, format: 'date' }, { ...text, format: 'date-time' }),
      forward: breaking('format-changed'),
      backward: breaking('format-changed'),
      because: dates,
    },
    {
      title: 'readers get a text of another media type',
      ...received(
        { ...text, contentMediaType: 'text/html' },
        { ...text, contentMediaType: 'text/csv' },
      ),
      forward: caution('content-media-type-changed'),
      backward: caution('content-media-type-changed'),
      because:
        'JSON Schema Validation 2020-12 §8.4 contentMediaType: what the text is, as a remark',
    },
    {
      title: 'readers meet a format of somebody else',
      ...received(text, { ...text, format: 'license-plate' }),
      forward: caution('custom-format-changed'),
      backward: caution('custom-format-changed'),
      because: open,
    },
  ],
}
