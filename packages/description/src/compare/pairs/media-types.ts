import { all, breaking, identical, safe, type Dimension } from './pair.ts'
import { in32, ok, post, responds, swagger } from './specimens.ts'

const content = 'OAS 3.1.1 §4.8.13 Request Body Object, content: the media types that are accepted'
const ranges = `${content}, ranges among them; the most specific key counts`
const answered = 'OAS 3.1.1 §4.8.17 Response Object, content: the media types that may come'
const text = { schema: { type: 'string' } }
const short = { schema: { type: 'string', maxLength: 5 } }

const takes = (mediaTypes: object, rest: object = {}) =>
  post({ requestBody: { content: mediaTypes } }, rest)
const gives = (mediaTypes: object, rest: object = {}) =>
  responds({ '200': { description: 'ok', content: mediaTypes } }, rest)

const inSwagger = (operation: object, root: object) =>
  swagger(
    {
      '/pets': {
        post: {
          parameters: [{ name: 'pet', in: 'body', schema: { type: 'object' } }],
          responses: { '200': { description: 'ok', schema: { type: 'object' } } },
          ...operation,
        },
      },
    },
    root,
  )

const events = (name: object) =>
  gives({ 'application/jsonl': { itemSchema: { type: 'object', properties: name } } }, in32)

export const mediaTypes: Dimension = {
  name: 'media types',
  pairs: [
    {
      title: 'requests may be of another one',
      published: takes({ 'application/json': text }),
      candidate: takes({ 'application/json': text, 'text/plain': text }),
      forward: safe('request-media-type-added'),
      backward: breaking('request-media-type-removed'),
      because: content,
    },
    {
      title: 'responses may be of another one',
      published: gives({ 'application/json': text }),
      candidate: gives({ 'application/json': text, 'text/plain': text }),
      forward: safe('response-media-type-added'),
      backward: breaking('response-media-type-removed'),
      because: `${answered}; readers choose with Accept (RFC 9110 §12.5.1)`,
    },
    {
      title: 'responses are of another one',
      published: gives({ 'application/json': text }),
      candidate: gives({ 'application/xml': text }),
      forward: all(breaking('response-media-type-removed'), safe('response-media-type-added')),
      backward: all(breaking('response-media-type-removed'), safe('response-media-type-added')),
      because: answered,
    },
    {
      title: 'a charset is said',
      published: takes({ 'application/json': text }),
      candidate: takes({ 'application/json; charset=utf-8': text }),
      forward: identical,
      backward: identical,
      because: 'RFC 8259 §11 IANA Considerations: JSON has no charset parameter; it has no effect',
    },
    {
      title: 'one is written in capitals',
      published: takes({ 'application/json': text }),
      candidate: takes({ 'Application/JSON': text }),
      forward: identical,
      backward: identical,
      because: 'RFC 9110 §8.3.1 Media Type: type and subtype are the same in any case',
    },
    {
      title: 'a parameter names another version of the format',
      published: takes({ 'application/vnd.pets+json; version=1': text }),
      candidate: takes({ 'application/vnd.pets+json; version=2': text }),
      forward: all(breaking('request-media-type-removed'), safe('request-media-type-added')),
      backward: all(breaking('request-media-type-removed'), safe('request-media-type-added')),
      because: 'RFC 9110 §8.3.1 Media Type: parameters may say what the format means',
    },
    {
      title: 'a parameter is written with other spaces',
      published: gives({ 'application/vnd.pets+json;version=1': text }),
      candidate: gives({ 'application/vnd.pets+json; version=1': text }),
      forward: identical,
      backward: identical,
      because: 'RFC 9110 §5.6.6 Parameters: space around the semicolon says nothing',
    },
    {
      title: 'of a range, requests may be only one',
      published: takes({ 'application/*': text }),
      candidate: takes({ 'application/json': text }),
      forward: breaking('request-media-type-removed'),
      backward: safe('request-media-type-added'),
      because: ranges,
    },
    {
      title: 'of a range, responses are only one',
      published: gives({ 'text/*': text }),
      candidate: gives({ 'text/plain': text }),
      forward: breaking('response-media-type-removed'),
      backward: safe('response-media-type-added'),
      because:
        'OAS 3.1.1 §4.8.17 Response Object, content: ranges such as text/* cover what they match',
    },
    {
      title: 'one of a range is no longer described in its own way',
      published: takes({ 'application/json': short, 'application/*': text }),
      candidate: takes({ 'application/*': text }),
      forward: safe('length-widened'),
      backward: breaking('length-narrowed'),
      because: ranges,
    },
    {
      title: 'the description of one that stays changes',
      published: gives({ 'application/json': text, 'text/csv': text }),
      candidate: gives({ 'application/json': text, 'text/csv': short }),
      forward: safe('length-narrowed'),
      backward: breaking('length-widened'),
      because:
        'OAS 3.1.1 §4.8.14 Media Type Object, schema: that of the content of this media type',
    },
    {
      title: '2.0: what operations consume is said once for all',
      published: inSwagger({ consumes: ['application/json'], produces: ['application/json'] }, {}),
      candidate: inSwagger({}, { consumes: ['application/json'], produces: ['application/json'] }),
      forward: identical,
      backward: identical,
      because:
        'OAS 2.0 Swagger Object, consumes: holds for all operations that do not say their own',
    },
    {
      title: '2.0: an operation produces less than the others',
      published: inSwagger({}, { produces: ['application/json', 'application/xml'] }),
      candidate: inSwagger(
        { produces: ['application/json'] },
        { produces: ['application/json', 'application/xml'] },
      ),
      forward: breaking('response-media-type-removed'),
      backward: safe('response-media-type-added'),
      because: 'OAS 2.0 Operation Object, produces: overrides that of the Swagger Object',
    },
    {
      title: '2.0: requests may be XML, too',
      published: inSwagger({}, { consumes: ['application/json'] }),
      candidate: inSwagger({}, { consumes: ['application/json', 'application/xml'] }),
      forward: safe('request-media-type-added'),
      backward: breaking('request-media-type-removed'),
      because: 'OAS 2.0 Swagger Object, consumes: the media types that operations take',
    },
    {
      title: '3.2: each item of a sequence loses a property',
      published: events({ name: {}, at: {} }),
      candidate: events({ name: {} }),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because:
        'OAS 3.2.0 Media Type Object, itemSchema: describes each item of a sequential media type',
    },
    {
      title: '3.2: a media type moves to the components',
      published: gives({ 'application/json': text }, in32),
      candidate: gives(
        { 'application/json': { $ref: '#/components/mediaTypes/Text' } },
        { ...in32, components: { mediaTypes: { Text: text } } },
      ),
      forward: identical,
      backward: identical,
      because: 'OAS 3.2.0 Components Object, mediaTypes: reusable Media Type Objects',
    },
    {
      title: 'no body is described any more, in a request that had two',
      published: takes({ 'application/json': text, 'text/plain': text }),
      candidate: post({ responses: ok }),
      forward: breaking('request-body-removed'),
      backward: safe('request-body-added'),
      because: content,
    },
  ],
}
