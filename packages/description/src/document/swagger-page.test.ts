import { describe, expect, test } from '@jest/globals'
import { documentOf, operationIn } from './testing/documentation.ts'

describe('Swagger 2.0 is documented as what it means', () => {
  const swagger = `swagger: '2.0'
info: {title: Pets, version: '1'}
host: example.com
basePath: /v1
schemes: [https]
consumes: [application/json]
produces: [application/json, application/xml]
paths:
  /pets:
    post:
      parameters:
        - {name: pet, in: body, required: true, description: The pet., schema: {$ref: '#/definitions/Pet'}}
        - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi}
      responses: {'201': {description: ok, schema: {$ref: '#/definitions/Pet'}, examples: {application/json: {name: Rex}}}}
    put:
      consumes: [application/x-www-form-urlencoded]
      parameters: [{name: name, in: formData, type: string, required: true}]
      responses: {'204': {description: ok}}
  /photos:
    post:
      parameters: [{name: photo, in: formData, type: file}]
      responses: {'204': {description: ok}}
definitions:
  Pet: {type: object, properties: {name: {type: string}}}
securityDefinitions:
  oauth: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://b', scopes: {read: Read}}
`
  const documentation = documentOf(swagger)

  test('a body is a request body, in what the operation consumes', () => {
    const page = operationIn(documentation, 'POST /pets')
    expect(page.requestBody).toMatchObject({
      description: 'The pet.',
      required: true,
      content: [{ mediaType: 'application/json', schema: { $ref: '#/components/schemas/Pet' } }],
    })
    expect(page.parameters).toMatchObject([
      { name: 'tags', schema: { type: 'array' }, style: 'form', explode: true },
    ])
    expect(page.servers).toEqual([{ url: 'https://example.com/v1' }])
    expect(Object.keys(page.schemas)).toEqual(['Pet'])
  })

  test('a response has what the operation produces, with its examples', () => {
    expect(operationIn(documentation, 'POST /pets').responses[0]?.content).toMatchObject([
      { mediaType: 'application/json', examples: [{ value: { name: 'Rex' }, generated: false }] },
      { mediaType: 'application/xml', examples: [{ generated: true }] },
    ])
  })

  test('form fields are a request body, multipart where one is a file', () => {
    expect(operationIn(documentation, 'PUT /pets').requestBody).toMatchObject({
      required: true,
      content: [{ mediaType: 'application/x-www-form-urlencoded', schema: { required: ['name'] } }],
    })
    expect(operationIn(documentation, 'POST /photos').requestBody?.content).toMatchObject([
      {
        mediaType: 'multipart/form-data',
        schema: { properties: { photo: { type: 'string', format: 'binary' } } },
      },
    ])
  })

  test('an OAuth flow has its name of today', () => {
    expect(documentation.manifest.securitySchemes).toMatchObject([
      {
        name: 'oauth',
        type: 'oauth2',
        scheme: { flows: { authorizationCode: { scopes: { read: 'Read' } } } },
      },
    ])
  })
})
