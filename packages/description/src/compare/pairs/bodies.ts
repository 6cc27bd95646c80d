import { all, breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { json, ok, post, received, responds, sent, swagger } from './specimens.ts'

const required = 'OAS 3.1.1 §4.8.13 Request Body Object, required: false unless said'
const mustHave = 'JSON Schema Validation 2020-12 §6.5.3 required: each listed name must be there'
const open = 'JSON Schema Core 2020-12 §10.3.2.3 additionalProperties: absent, others are allowed'
const encoding = 'OAS 3.1.1 §4.8.15 Encoding Object, contentType: the media type of this part'
const name = { type: 'string' }
const pet = { type: 'object', properties: { name } }
const withTag = { type: 'object', properties: { name, tag: { type: 'string' } } }

const body = (rest: object = {}) => post({ requestBody: { ...rest, content: json(pet) } })

const form = (mediaType: string, encodings: object) =>
  post({
    requestBody: {
      content: {
        [mediaType]: {
          schema: {
            type: 'object',
            properties: {
              photo: { type: 'string' },
              ids: { type: 'array', items: { type: 'string' } },
            },
          },
          encoding: encodings,
        },
      },
    },
  })

const inSwagger = (...parameters: object[]) =>
  swagger({
    '/pets': { post: { parameters, responses: ok } },
  })

const inBody = { name: 'pet', in: 'body', schema: pet }

export const bodies: Dimension = {
  name: 'bodies',
  pairs: [
    {
      title: 'an optional body is added',
      published: post(),
      candidate: body(),
      forward: safe('request-body-added'),
      backward: breaking('request-body-removed'),
      because: required,
    },
    {
      title: 'a required body is added',
      published: post(),
      candidate: body({ required: true }),
      forward: breaking('required-request-body-added'),
      backward: breaking('request-body-removed'),
      because: required,
    },
    {
      title: 'the body becomes required',
      published: body(),
      candidate: body({ required: true }),
      forward: breaking('request-body-became-required'),
      backward: safe('request-body-became-optional'),
      because: required,
    },
    {
      title: 'that it is optional is written out',
      published: body(),
      candidate: body({ required: false }),
      forward: identical,
      backward: identical,
      because: required,
    },
    {
      title: 'senders may send one more property',
      ...sent(pet, withTag),
      forward: safe('property-added'),
      backward: caution('property-removed'),
      because: open,
    },
    {
      title: 'senders must send one more property',
      ...sent(pet, { ...withTag, required: ['tag'] }),
      forward: breaking('required-property-added'),
      backward: caution('property-removed'),
      because: mustHave,
    },
    {
      title: 'readers get one more property',
      ...received(pet, withTag),
      forward: safe('property-added'),
      backward: breaking('property-removed'),
      because: `${open}; what is no longer described may be anything, or missing`,
    },
    {
      title: 'readers always get one more property',
      ...received(pet, { ...withTag, required: ['tag'] }),
      forward: safe('required-property-added'),
      backward: breaking('property-removed'),
      because: mustHave,
    },
    {
      title: 'a property deep inside a list is gone',
      ...received(
        { type: 'array', items: { type: 'object', properties: { owner: withTag } } },
        { type: 'array', items: { type: 'object', properties: { owner: pet } } },
      ),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: 'JSON Schema Core 2020-12 §10.3.1.2 items: the schema holds for each item',
    },
    {
      title: 'a response gets a body',
      published: responds({ '200': { description: 'ok' } }),
      candidate: responds({ '200': { description: 'ok', content: json(pet) } }),
      forward: safe('response-media-type-added'),
      backward: breaking('response-media-type-removed'),
      because: 'OAS 3.1.1 §4.8.17 Response Object, content: the payloads that may come',
    },
    {
      title: 'nothing is said of the body of a response any more',
      published: responds({ '200': { description: 'ok', content: json({ type: 'string' }) } }),
      candidate: responds({ '200': { description: 'ok', content: { 'application/json': {} } } }),
      forward: breaking('type-widened'),
      backward: safe('type-narrowed'),
      because:
        'OAS 3.1.1 §4.8.14 Media Type Object, schema: without one, nothing limits the content',
    },
    {
      title: 'a part of a multipart body must be of another type',
      published: form('multipart/form-data', { photo: { contentType: 'image/png' } }),
      candidate: form('multipart/form-data', { photo: { contentType: 'image/jpeg' } }),
      forward: breaking('encoding-changed'),
      backward: breaking('encoding-changed'),
      because: encoding,
    },
    {
      title: 'a list in a form is no longer exploded',
      published: form('application/x-www-form-urlencoded', {}),
      candidate: form('application/x-www-form-urlencoded', {
        ids: { style: 'form', explode: false },
      }),
      forward: breaking('encoding-changed'),
      backward: breaking('encoding-changed'),
      because:
        'OAS 3.1.1 §4.8.15 Encoding Object, explode: true for form makes a field of each item',
    },
    {
      title: 'the default style of a list in a form is written out',
      published: form('application/x-www-form-urlencoded', {}),
      candidate: form('application/x-www-form-urlencoded', {
        ids: { style: 'form', explode: true },
      }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.15 Encoding Object, style: as for query parameters, form unless said',
    },
    {
      title: '2.0: the body becomes required',
      published: inSwagger(inBody),
      candidate: inSwagger({ ...inBody, required: true }),
      forward: breaking('request-body-became-required'),
      backward: safe('request-body-became-optional'),
      because: 'OAS 2.0 Parameter Object, required: false unless said, for in body too',
    },
    {
      title: '2.0: a form needs another field',
      published: inSwagger({ name: 'name', in: 'formData', type: 'string' }),
      candidate: inSwagger(
        { name: 'name', in: 'formData', type: 'string' },
        { name: 'tag', in: 'formData', type: 'string', required: true },
      ),
      forward: breaking('request-body-became-required', 'required-property-added'),
      backward: all(safe('request-body-became-optional'), caution('property-removed')),
      because: 'OAS 2.0 Parameter Object, in formData: the fields together are the payload',
    },
    {
      title: '2.0: a form takes another field',
      published: inSwagger({ name: 'name', in: 'formData', type: 'string' }),
      candidate: inSwagger(
        { name: 'name', in: 'formData', type: 'string' },
        { name: 'tag', in: 'formData', type: 'string' },
      ),
      forward: safe('property-added'),
      backward: caution('property-removed'),
      because: 'OAS 2.0 Parameter Object, in formData: the fields together are the payload',
    },
  ],
}
