import { describe, expect, test } from '@jest/globals'
import { documentOf, operationIn } from './testing/documentation.ts'

const modern = `openapi: 3.2.0
$self: https://example.com/api.yaml
info: {title: Pets, version: '1', x-stability: beta}
servers: [{url: 'https://{host}', name: production, description: The real one, variables: {host: {default: example.com}}}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      deprecated: true
      x-sunset: Tue, 30 Jun 2026 00:00:00 GMT
      externalDocs: {url: https://example.com/docs, description: More}
      responses:
        '200':
          summary: Found
          description: The pet.
          links:
            owner: {operationId: getOwner, parameters: {id: '$response.body#/owner'}, description: Who has it}
            same: {operationRef: '#/paths/~1pets~1{id}/get', requestBody: $request.body}
            lost: {operationId: nobody}
    additionalOperations:
      LINK: {x-stability: stable, responses: {}}
    query: {responses: {'200': {description: found, content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Pet'}}, multipart/mixed: {itemSchema: {type: string}, itemEncoding: {contentType: text/plain}, prefixEncoding: [{contentType: image/png}]}}}}}
  /owners/{id}:
    get: {operationId: getOwner, responses: {'200': {description: ok, content: {text/plain: {$ref: '#/components/mediaTypes/Text'}}}}}
    post:
      requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {photo: {type: string}}}, encoding: {photo: {contentType: image/png, explode: true, headers: {}}}}}}
      responses: {}
      callbacks:
        came:
          '{$request.body#/url}':
            post:
              summary: Somebody came
              parameters: [{name: X-Id, in: header, schema: {type: integer}}]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses: {'204': {description: heard}}
          x-note: not an expression
        left: {$ref: '#/components/callbacks/Left'}
components:
  schemas: {Pet: {type: object, properties: {id: {type: integer, readOnly: true}}}}
  mediaTypes: {Text: {schema: {type: string}, example: Ada}}
  callbacks: {Left: {'https://example.com': {put: {responses: {}}}}}
  securitySchemes: {device: {type: oauth2, deprecated: true, flows: {deviceAuthorization: {deviceAuthorizationUrl: https://example.com/device, tokenUrl: https://example.com/token, scopes: {}}}}}
`
const documentation = documentOf(modern)

describe('what the page of an operation says of its life', () => {
  test('is when it ends, and how settled it is', () => {
    expect(operationIn(documentation, 'GET /pets/{}')).toMatchObject({
      deprecated: true,
      sunset: '2026-06-30',
      stability: 'beta',
      externalDocs: { url: 'https://example.com/docs', description: 'More' },
    })
    expect(operationIn(documentation, 'LINK /pets/{}').stability).toBe('stable')
    const [entry] = documentation.manifest.operations
    expect(entry).toMatchObject({ key: 'GET /pets/{}', sunset: '2026-06-30', deprecated: true })
  })

  test('is no sunset where the mark is no date', () => {
    const other = documentOf(modern.replace('Tue, 30 Jun 2026 00:00:00 GMT', 'next summer'))
    expect(operationIn(other, 'GET /pets/{}')).not.toHaveProperty('sunset')
  })
})

describe('what 3.2 adds', () => {
  test('are methods, streams and names', () => {
    expect(documentation.manifest.operations.map(({ key }) => key)).toEqual([
      'GET /pets/{}',
      'LINK /pets/{}',
      'QUERY /pets/{}',
      'GET /owners/{}',
      'POST /owners/{}',
    ])
    expect(operationIn(documentation, 'QUERY /pets/{}').responses[0]?.content).toEqual([
      {
        mediaType: 'application/jsonl',
        itemSchema: { $ref: '#/components/schemas/Pet' },
        examples: [{ value: [{ id: 42 }], generated: true }],
      },
      {
        mediaType: 'multipart/mixed',
        itemSchema: { type: 'string' },
        itemEncoding: { contentType: 'text/plain' },
        prefixEncoding: [{ contentType: 'image/png' }],
        examples: [{ value: ['example'], generated: true }],
      },
    ])
    expect(documentation.manifest.servers).toMatchObject([{ name: 'production' }])
    expect(operationIn(documentation, 'GET /pets/{}').responses[0]?.summary).toBe('Found')
  })

  test('are media types as components, and device flows', () => {
    expect(operationIn(documentation, 'GET /owners/{}').responses[0]?.content).toEqual([
      {
        mediaType: 'text/plain',
        schema: { type: 'string' },
        examples: [{ value: 'Ada', generated: false }],
      },
    ])
    expect(documentation.manifest.securitySchemes[0]?.scheme).toHaveProperty(
      'flows.deviceAuthorization.deviceAuthorizationUrl',
    )
  })
})

describe('links', () => {
  test('lead to the page of their operation, if it has one', () => {
    expect(operationIn(documentation, 'GET /pets/{}').responses[0]?.links).toEqual([
      {
        name: 'owner',
        description: 'Who has it',
        operationId: 'getOwner',
        operation: 'get~owners~*',
        parameters: { id: '$response.body#/owner' },
      },
      { name: 'same', operation: 'get~pets~*', parameters: {}, requestBody: '$request.body' },
      { name: 'lost', operationId: 'nobody', parameters: {} },
    ])
  })
})

describe('callbacks', () => {
  const { callbacks, requestBody } = operationIn(documentation, 'POST /owners/{}')

  test('are told in full, as what the API sends', () => {
    expect(callbacks).toMatchObject([
      {
        name: 'came',
        expression: '{$request.body#/url}',
        method: 'POST',
        summary: 'Somebody came',
        deprecated: false,
        parameters: [{ name: 'X-Id', in: 'header' }],
        requestBody: {
          required: true,
          content: [{ examples: [{ value: { id: 42 }, generated: true }] }],
        },
        responses: [{ status: '204', description: 'heard' }],
      },
      { name: 'left', expression: 'https://example.com', method: 'PUT' },
    ])
  })

  test('and parts of forms say how they are written', () => {
    expect(requestBody?.content[0]?.encoding).toEqual({
      photo: { contentType: 'image/png', explode: true },
    })
  })
})
