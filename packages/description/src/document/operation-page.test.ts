import { describe, expect, test } from '@jest/globals'
import type { SchemaDocument } from '../documentation.ts'
import { documentOf, operationIn, shardAt } from './testing/documentation.ts'

const modern = `openapi: 3.0.4
info: {title: Pets ☂, version: '1', description: All pets.}
servers: [{url: https://example.com}]
security: [{key: []}]
tags: [{name: pets, description: About pets.}]
paths:
  /pets/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      - {name: v, in: query, schema: {type: integer}, description: shared}
    put:
      operationId: putPet
      summary: Replace a pet
      tags: [pets, other]
      parameters: [{$ref: '#/components/parameters/V'}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses:
        '200': {$ref: '#/components/responses/Pet'}
        default: {description: no}
components:
  parameters: {V: {name: v, in: query, schema: {type: string}, example: a}}
  responses:
    Pet:
      description: The pet.
      headers: {ETag: {schema: {type: string}, description: Its version.}}
      content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
  schemas:
    Pet: {type: object, properties: {name: {type: string, example: Rex}, secret: {type: string, writeOnly: true}, parent: {$ref: '#/components/schemas/Pet'}}}
    Unused: {type: string}
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
`

describe('the page of an operation', () => {
  const documentation = documentOf(modern)
  const page = operationIn(documentation, 'PUT /pets/{}')

  test('names the operation', () => {
    expect(page).toMatchObject({
      slug: 'put~pets~*',
      method: 'PUT',
      path: '/pets/{id}',
      operationId: 'putPet',
      summary: 'Replace a pet',
      deprecated: false,
      tags: ['pets', 'other'],
      servers: [{ url: 'https://example.com' }],
    })
  })

  test('has the parameters of the path too, its own first where both have one', () => {
    expect(page.parameters).toEqual([
      expect.objectContaining({ name: 'id', in: 'path', required: true }),
      expect.objectContaining({
        name: 'v',
        in: 'query',
        schema: { type: 'string' },
        examples: [{ value: 'a', generated: false }],
      }),
    ])
  })

  test('says which security it needs, with the scheme', () => {
    expect(page.security).toEqual([[{ name: 'key', scopes: [] }]])
    expect(page.securitySchemes).toMatchObject([{ name: 'key', type: 'apiKey' }])
  })

  test('has examples of what is sent and of what is answered', () => {
    expect(page.requestBody?.content[0]?.examples).toEqual([
      { value: { name: 'Rex', secret: 'example-token' }, generated: true },
    ])
    expect(page.responses[0]?.content[0]?.examples).toEqual([
      { value: { name: 'Rex' }, generated: true },
    ])
  })

  test('has the responses by status, with headers', () => {
    expect(page.responses).toMatchObject([
      { status: '200', description: 'The pet.', headers: [{ name: 'ETag', in: 'header' }] },
      { status: 'default', description: 'no', headers: [], content: [] },
    ])
  })

  test('carries the schemas that it leads to, cycles as links, and no others', () => {
    expect(Object.keys(page.schemas)).toEqual(['Pet'])
    expect(page.schemas['Pet']).toMatchObject({
      properties: { parent: { $ref: '#/components/schemas/Pet' } },
    })
    expect(page.linkedSchemas).toEqual([])
  })

  test('is listed in the manifest', () => {
    const { manifest } = documentation
    expect(manifest).toMatchObject({
      title: 'Pets ☂',
      version: '1',
      description: 'All pets.',
      specification: '3.0',
      tags: [
        { name: 'pets', description: 'About pets.', operations: 1 },
        { name: 'other', operations: 1 },
      ],
      counts: { operations: 1, schemas: 2, deprecated: 0 },
    })
    expect(
      manifest.schemas.map((entry) => (shardAt(documentation, entry) as SchemaDocument).name),
    ).toEqual(['Pet', 'Unused'])
  })
})

test('schemas for which a page has no room are linked', () => {
  const heavy = modern
    .replace(
      '    Unused: {type: string}',
      `    Heavy: {type: string, description: ${'x'.repeat(300_000)}}`,
    )
    .replace(
      "parent: {$ref: '#/components/schemas/Pet'}",
      "heavy: {$ref: '#/components/schemas/Heavy'}",
    )
  const page = operationIn(documentOf(heavy), 'PUT /pets/{}')
  expect(page.linkedSchemas).toEqual(['Heavy'])
  expect(Object.keys(page.schemas)).toEqual(['Pet'])
})
