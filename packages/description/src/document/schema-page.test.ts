import { describe, expect, test } from '@jest/globals'
import { documentOf, schemaIn } from './testing/documentation.ts'

const documentation = documentOf(`openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get: {parameters: [{$ref: '#/components/parameters/Size'}], responses: {'200': {$ref: '#/components/responses/Pets'}}}
    post: {requestBody: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}, responses: {}}
webhooks: {newPet: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {}}}}
components:
  parameters: {Size: {name: size, in: query, schema: {$ref: '#/components/schemas/Size'}}}
  responses: {Pets: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}}}
  schemas:
    Pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
    Pet: {title: A pet, deprecated: true, type: object, properties: {size: {$ref: '#/components/schemas/Size'}, parent: {$ref: '#/components/schemas/Pet'}}}
    Size: {enum: [small, large]}
    Alone: false
`)

describe('the page of a schema', () => {
  test('says who uses it, directly', () => {
    expect(schemaIn(documentation, 'Pet').usedBy).toEqual({
      operations: ['post~pets'],
      webhooks: ['post~newPet'],
      schemas: ['Pets'],
      total: 3,
    })
    expect(schemaIn(documentation, 'Size').usedBy).toEqual({
      operations: ['get~pets'],
      webhooks: [],
      schemas: ['Pet'],
      total: 2,
    })
    expect(schemaIn(documentation, 'Alone').usedBy.total).toBe(0)
  })

  test('carries the schemas that it leads to, and not itself', () => {
    expect(Object.keys(schemaIn(documentation, 'Pets').schemas)).toEqual(['Pet', 'Size'])
    expect(Object.keys(schemaIn(documentation, 'Pet').schemas)).toEqual(['Size'])
    expect(schemaIn(documentation, 'Pet').linkedSchemas).toEqual([])
  })

  test('has an example, if there can be one', () => {
    expect(schemaIn(documentation, 'Pets').examples).toEqual([
      { value: [{ size: 'small' }], generated: true },
    ])
    expect(schemaIn(documentation, 'Alone').examples).toEqual([])
  })

  test('is listed with its title', () => {
    expect(documentation.manifest.schemas).toMatchObject([
      { name: 'Alone', deprecated: false },
      { name: 'Pet', title: 'A pet', deprecated: true },
      { name: 'Pets' },
      { name: 'Size' },
    ])
  })
})
