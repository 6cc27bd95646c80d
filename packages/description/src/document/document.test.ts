import { describe, expect, test } from '@jest/globals'
import { bundle } from '../bundle/bundle.ts'
import type { Manifest, OperationDocument, SchemaDocument, ShardRange } from '../documentation.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { documentDescription, type Documentation } from './document.ts'

function documentOf(text: string | Uint8Array): Documentation {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const made = bundle(new Map([['api.yaml', bytes]]))
  if (!made.bundle) throw new Error(JSON.stringify(made.findings))
  return documentDescription(made.bundle)
}

function read({ packs }: Documentation, { pack, offset, length }: ShardRange): unknown {
  const bytes = packs[pack]?.bytes.subarray(offset, offset + length)
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}

const operationIn = (documentation: Documentation, key: string): OperationDocument => {
  const entry = documentation.manifest.operations.find((operation) => operation.key === key)
  if (!entry) throw new Error(`${key} is not documented`)
  return read(documentation, entry) as OperationDocument
}

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
        example: { value: 'a', generated: false },
      }),
    ])
  })

  test('says which security it needs, with the scheme', () => {
    expect(page.security).toEqual([[{ name: 'key', scopes: [] }]])
    expect(page.securitySchemes).toMatchObject([{ name: 'key', type: 'apiKey' }])
  })

  test('has examples of what is sent and of what is answered', () => {
    expect(page.requestBody?.content[0]?.example).toEqual({
      value: { name: 'Rex', secret: 'string' },
      generated: true,
    })
    expect(page.responses[0]?.content[0]?.example).toEqual({
      value: { name: 'Rex' },
      generated: true,
    })
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
      manifest.schemas.map((entry) => (read(documentation, entry) as SchemaDocument).name),
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
      { mediaType: 'application/json', example: { value: { name: 'Rex' }, generated: false } },
      { mediaType: 'application/xml', example: { generated: true } },
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

describe('packs', () => {
  const many = (changed: number | null): string =>
    `openapi: 3.0.4\ninfo: {title: Many, version: '1'}\npaths:\n${Array.from(
      { length: 400 },
      (_, index) =>
        `  /p${index}: {get: {description: ${index === changed ? 'changed' : ''}${'x'.repeat(10_000)}, responses: {}}}\n`,
    ).join('')}`

  test('without a change keep their hash', () => {
    const before = documentOf(many(null)).packs.map(({ sha256 }) => sha256)
    const after = documentOf(many(7)).packs.map(({ sha256 }) => sha256)
    expect(before.length).toBeGreaterThan(2)
    expect(after.filter((hash) => !before.includes(hash))).toHaveLength(1)
  })

  test('do not depend on the order of the paths', () => {
    const lines = many(null).split('\n')
    const turned = [...lines.slice(0, 3), ...lines.slice(3, -1).toReversed(), ''].join('\n')
    expect(documentOf(turned).packs.map(({ sha256 }) => sha256)).toEqual(
      documentOf(many(null)).packs.map(({ sha256 }) => sha256),
    )
  })
})

describe('descriptions that others published', () => {
  if (!hasCorpus) test.skip(`have a page for each operation (${whyNoCorpus})`, () => {})
  for (const [name, bytes] of corpusFiles('real'))
    test(`${name} has a page for each operation and schema`, () => {
      const documentation = documentOf(bytes)
      const { manifest }: { manifest: Manifest } = documentation
      for (const entry of manifest.operations)
        expect((read(documentation, entry) as OperationDocument).key).toBe(entry.key)
      for (const entry of manifest.schemas)
        expect((read(documentation, entry) as SchemaDocument).name).toBe(entry.name)
      expect(new Set(manifest.operations.map(({ slug }) => slug)).size).toBe(
        manifest.counts.operations,
      )
      expect(manifest.counts.operations).toBeGreaterThan(0)
    })
})
