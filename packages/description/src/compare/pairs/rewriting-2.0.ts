import { identical, type ComparedPair, type Dimension } from './pair.ts'
import { api, in30, json, ok, swagger } from './specimens.ts'

const text = { type: 'string' }
const pet = { type: 'object', required: ['name'], properties: { name: text } }
const both = { consumes: ['application/json'], produces: ['application/json'] }

interface Sides {
  /** The only operation, `POST /pets`. */
  operation: object
  root?: object
}

/** The same meaning in 2.0 and 3.0. */
const rewritten = (title: string, old: Sides, young: Sides, because: string): ComparedPair => ({
  title,
  published: swagger({ '/pets': { post: { responses: ok, ...old.operation } } }, { ...old.root }),
  candidate: api(
    { '/pets': { post: { responses: ok, ...young.operation } } },
    { ...in30, ...young.root },
  ),
  forward: identical,
  backward: identical,
  because,
})

export const rewriting20: Dimension = {
  name: 'rewriting of 2.0 in 3.0',
  pairs: [
    rewritten(
      'a body parameter becomes a request body',
      {
        operation: { parameters: [{ name: 'pet', in: 'body', required: true, schema: pet }] },
        root: both,
      },
      { operation: { requestBody: { required: true, content: json(pet) } } },
      'OAS 3.0.4 §4.7.13 Request Body Object: describes the one body, as in body did',
    ),
    rewritten(
      'a response gets media types',
      {
        operation: {
          responses: { '200': { description: 'ok', schema: { $ref: '#/definitions/Pet' } } },
        },
        root: { ...both, definitions: { Pet: pet } },
      },
      {
        operation: {
          responses: {
            '200': { description: 'ok', content: json({ $ref: '#/components/schemas/Pet' }) },
          },
        },
        root: { components: { schemas: { Pet: pet } } },
      },
      'OAS 3.0.4 §4.7.17 Response Object, content: what produces and schema said together',
    ),
    rewritten(
      'fields of a form become properties',
      {
        operation: {
          consumes: ['application/x-www-form-urlencoded'],
          parameters: [
            { name: 'name', in: 'formData', type: 'string', required: true },
            { name: 'age', in: 'formData', type: 'integer', minimum: 0 },
          ],
        },
      },
      {
        operation: {
          requestBody: {
            required: true,
            content: {
              'application/x-www-form-urlencoded': {
                schema: {
                  type: 'object',
                  required: ['name'],
                  properties: { name: text, age: { type: 'integer', minimum: 0 } },
                },
              },
            },
          },
        },
      },
      'OAS 2.0 Parameter Object, in formData: the fields together are the payload',
    ),
    rewritten(
      'a file becomes a binary text',
      {
        operation: {
          consumes: ['multipart/form-data'],
          parameters: [{ name: 'photo', in: 'formData', type: 'file' }],
        },
      },
      {
        operation: {
          requestBody: {
            content: {
              'multipart/form-data': {
                schema: { type: 'object', properties: { photo: { ...text, format: 'binary' } } },
              },
            },
          },
        },
      },
      'OAS 3.0.4 §4.7.14.2 Considerations for File Uploads: described as binary, not as file',
    ),
    rewritten(
      'a parameter gets a schema',
      {
        operation: {
          parameters: [{ name: 'limit', in: 'query', type: 'integer', maximum: 50, default: 20 }],
        },
      },
      {
        operation: {
          parameters: [
            { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 50, default: 20 } },
          ],
        },
      },
      'OAS 3.0.4 §4.7.12 Parameter Object, schema: holds the type that 2.0 wrote beside the name',
    ),
    rewritten(
      'several parameters of one name are exploded',
      {
        operation: {
          parameters: [
            { name: 'ids', in: 'query', type: 'array', items: text, collectionFormat: 'multi' },
          ],
        },
      },
      {
        operation: {
          parameters: [{ name: 'ids', in: 'query', schema: { type: 'array', items: text } }],
        },
      },
      'OAS 3.0.4 §4.7.12 Parameter Object, style: form takes the place of csv and multi',
    ),
    rewritten(
      'values with commas between them are not exploded',
      { operation: { parameters: [{ name: 'ids', in: 'query', type: 'array', items: text }] } },
      {
        operation: {
          parameters: [
            { name: 'ids', in: 'query', explode: false, schema: { type: 'array', items: text } },
          ],
        },
      },
      'OAS 3.0.4 §4.7.12 Parameter Object, style: form takes the place of csv, with explode false',
    ),
    rewritten(
      'host, base path and schemes become servers',
      {
        operation: {},
        root: { host: 'api.example.com', basePath: '/v1', schemes: ['https', 'http'] },
      },
      {
        operation: {},
        root: {
          servers: [{ url: 'https://api.example.com/v1' }, { url: 'http://api.example.com/v1' }],
        },
      },
      'OAS 3.0.4 §4.7.5 Server Object, url: scheme, host and base path in one',
    ),
    rewritten(
      'basic becomes a scheme of HTTP',
      {
        operation: { security: [{ auth: [] }] },
        root: { securityDefinitions: { auth: { type: 'basic' } } },
      },
      {
        operation: { security: [{ auth: [] }] },
        root: { components: { securitySchemes: { auth: { type: 'http', scheme: 'basic' } } } },
      },
      'OAS 3.0.4 §4.7.27 Security Scheme Object, scheme: that of the Authorization header',
    ),
    rewritten(
      'a flow of OAuth has another name',
      {
        operation: { security: [{ auth: ['read'] }] },
        root: {
          securityDefinitions: {
            auth: {
              type: 'oauth2',
              flow: 'accessCode',
              authorizationUrl: 'https://auth.example.com/authorize',
              tokenUrl: 'https://auth.example.com/token',
              scopes: { read: 'read' },
            },
          },
        },
      },
      {
        operation: { security: [{ auth: ['read'] }] },
        root: {
          components: {
            securitySchemes: {
              auth: {
                type: 'oauth2',
                flows: {
                  authorizationCode: {
                    authorizationUrl: 'https://auth.example.com/authorize',
                    tokenUrl: 'https://auth.example.com/token',
                    scopes: { read: 'read' },
                  },
                },
              },
            },
          },
        },
      },
      'OAS 3.0.4 §4.7.28 OAuth Flows Object, authorizationCode: called accessCode in 2.0',
    ),
    rewritten(
      'a discriminator becomes an object',
      {
        operation: {
          parameters: [{ name: 'pet', in: 'body', schema: { $ref: '#/definitions/Pet' } }],
        },
        root: { ...both, definitions: { Pet: { ...pet, discriminator: 'name' } } },
      },
      {
        operation: { requestBody: { content: json({ $ref: '#/components/schemas/Pet' }) } },
        root: {
          components: { schemas: { Pet: { ...pet, discriminator: { propertyName: 'name' } } } },
        },
      },
      'OAS 3.0.4 §4.7.25 Discriminator Object, propertyName: the name that 2.0 gave alone',
    ),
    rewritten(
      'a header of a response gets a schema',
      {
        operation: {
          responses: { '200': { description: 'ok', headers: { 'X-Total': { type: 'integer' } } } },
        },
      },
      {
        operation: {
          responses: {
            '200': { description: 'ok', headers: { 'X-Total': { schema: { type: 'integer' } } } },
          },
        },
      },
      'OAS 3.0.4 §4.7.21 Header Object, schema: holds the type that 2.0 wrote itself',
    ),
  ],
}
