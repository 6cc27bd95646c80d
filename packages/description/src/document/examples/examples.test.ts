import { describe, expect, test } from '@jest/globals'
import type { ExampleDocument } from '../../documentation.ts'
import { Reading } from '../../model/reading.ts'
import type { Json, JsonObject } from '../../parse/json.ts'
import { Examples } from './examples.ts'

const pet: JsonObject = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, age: { type: 'integer' } },
}

function readingOf(schemas: JsonObject = {}, version: '3.0' | '3.1' = '3.1'): Reading {
  return new Reading({ openapi: `${version}.0`, paths: {}, components: { schemas } }, version)
}

const made = (schema: Json, schemas: JsonObject = {}, version?: '3.0' | '3.1'): ExampleDocument[] =>
  new Examples(readingOf(schemas, version)).ofSchema(schema, 'response')

const ofMedia = (media: JsonObject, mediaType = 'application/json'): ExampleDocument[] =>
  new Examples(readingOf({ Pet: pet })).ofMediaType(media, mediaType, 'request')

describe('given examples', () => {
  test('come first, all that fit, with their names', () => {
    expect(
      ofMedia({
        schema: { $ref: '#/components/schemas/Pet' },
        examples: {
          rex: { summary: 'A dog', description: 'Old.', value: { name: 'Rex' } },
          wrong: { value: { name: 1 } },
          tom: { dataValue: { name: 'Tom' } },
          text: { serializedValue: '{"name":"Mia"}' },
          elsewhere: { externalValue: 'https://example.com/pet.json' },
        },
      }),
    ).toEqual([
      {
        name: 'rex',
        summary: 'A dog',
        description: 'Old.',
        value: { name: 'Rex' },
        generated: false,
      },
      { name: 'tom', value: { name: 'Tom' }, generated: false },
      { name: 'text', value: { name: 'Mia' }, generated: false },
    ])
  })

  test('that are all wrong make room for one that is made', () => {
    expect(ofMedia({ schema: pet, example: { name: 1 } })).toEqual([
      { value: { name: 'Example', age: 36 }, generated: true },
    ])
  })

  test('of a schema count where the media type has none', () => {
    expect(ofMedia({ schema: { ...pet, examples: [{ name: 'Rex' }, { name: 2 }] } })).toEqual([
      { value: { name: 'Rex' }, generated: false },
    ])
  })

  test('in another language than JSON are shown as they are', () => {
    expect(ofMedia({ schema: pet, example: '<pet/>' }, 'application/xml')).toEqual([
      { value: '<pet/>', generated: false },
    ])
  })

  test('of a parameter may be the text that is sent', () => {
    const parameter = { name: 'limit', in: 'query', schema: { type: 'integer' }, example: '10' }
    expect(new Examples(readingOf()).ofParameter(parameter, 'request')).toEqual([
      { value: '10', generated: false },
    ])
  })
})

describe('where no example can fit, there is none', () => {
  test.each<[string, Json]>([
    ['a contradiction', { type: 'string', minLength: 3, maxLength: 2 }],
    ['nothing', { not: {} }],
    ['false', { allOf: [{ type: 'object', required: ['a'], properties: { a: false } }] }],
    ['more items than anybody reads', { type: 'array', minItems: 1_000_000 }],
    ['a reference that leads nowhere', { allOf: [{ $ref: '#/components/schemas/None' }] }],
    ['two alternatives that are the same', { oneOf: [{ type: 'string' }, { type: 'string' }] }],
  ])('%s', (_, schema) => {
    expect(made(schema)).toEqual([])
  })
})

describe('values are made', () => {
  test.each<[string, Json, Json]>([
    [
      'that read like what the field is',
      {
        properties: {
          email: { type: 'string' },
          createdAt: { type: 'string' },
          limit: { type: 'integer' },
        },
      },
      { email: 'ada@example.com', createdAt: '2026-01-15T09:30:00Z', limit: 20 },
    ],
    ['of a format', { type: 'string', format: 'uuid' }, '3fa85f64-5717-4562-b3fc-2c963f66afa6'],
    ['of a pattern', { type: 'string', pattern: '^[A-Z]{3}-\\d{4}$' }, 'AAA-5678'],
    ['as large as asked', { type: 'integer', minimum: 50, multipleOf: 7 }, 56],
    [
      'that differ',
      { type: 'array', items: { type: 'string' }, minItems: 2, uniqueItems: true },
      ['example', 'another'],
    ],
    ['with a default', { type: 'string', default: 'asc' }, 'asc'],
    [
      'with the mark of an alternative',
      {
        oneOf: [{ $ref: '#/components/schemas/Cat' }],
        discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
      },
      { kind: 'cat' },
    ],
    [
      'that meet a condition',
      {
        type: 'object',
        required: ['a'],
        properties: { a: { const: 1 } },
        if: { properties: { a: { const: 1 } } },
        // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema, never awaited
        then: { required: ['b'] },
      },
      { a: 1, b: expect.anything() as unknown as Json },
    ],
    [
      'with one field of a map',
      { type: 'object', additionalProperties: { type: 'boolean' } },
      { key: true },
    ],
    [
      'that end where a schema leads back to itself',
      { $ref: '#/components/schemas/Node' },
      { next: null },
    ],
  ])('%s', (_, schema, expected) => {
    const schemas: JsonObject = {
      Cat: { type: 'object', properties: { kind: { type: 'string' } } },
      Node: {
        type: 'object',
        required: ['next'],
        properties: { next: { anyOf: [{ $ref: '#/components/schemas/Node' }, { type: 'null' }] } },
      },
    }
    const [example] = made(schema, schemas)
    expect(example?.value).toEqual(expected)
  })

  test('the same at each time', () => {
    expect(made(pet)).toEqual(made(pet))
  })

  test('as null only where nothing else fits, before 3.1 too', () => {
    const nullable: Json = { type: 'string', nullable: true }
    expect(made(nullable, {}, '3.0')[0]?.value).toBe('example')
    expect(made({ ...nullable, minLength: 2, maxLength: 1 }, {}, '3.0')[0]?.value).toBeNull()
  })

  test('with what goes the same way', () => {
    const schema: JsonObject = {
      type: 'object',
      required: ['id', 'secret'],
      properties: {
        id: { type: 'integer', readOnly: true },
        secret: { type: 'string', writeOnly: true },
      },
    }
    const examples = new Examples(readingOf())
    expect(examples.ofSchema(schema, 'request')[0]?.value).toEqual({ secret: 'example-token' })
    expect(examples.ofSchema(schema, 'response')[0]?.value).toEqual({ id: 42 })
  })
})

describe('what a slice may spend', () => {
  const reading = readingOf({
    Pet: pet,
    Owner: {
      type: 'object',
      properties: { pets: { type: 'array', items: { $ref: '#/components/schemas/Pet' } } },
      example: { pets: [{ name: 'Rex' }] },
    },
  })
  const ofAll = (examples: Examples, effortMax: number) => {
    examples.begin(effortMax)
    const found = ['Pet', 'Owner', 'Pet'].map((name) =>
      examples.ofSchema({ $ref: `#/components/schemas/${name}` }, 'response'),
    )
    return { found, effort: examples.effort, isExhausted: examples.isExhausted }
  }

  test('is counted as if nothing were known from slices before', () => {
    const one = new Examples(reading)
    const first = ofAll(one, 1_000)
    expect(first.isExhausted).toBe(false)
    expect(first.effort).toBeGreaterThan(0)
    expect(ofAll(one, 1_000)).toEqual(first)
  })

  test('ends in the same place, whatever is known', () => {
    const known = new Examples(reading)
    const { effort } = ofAll(known, 1_000)
    for (let most = 0; most <= effort + 1; most++)
      expect(ofAll(known, most)).toEqual(ofAll(new Examples(reading), most))
    expect(ofAll(known, 1).isExhausted).toBe(true)
    expect(ofAll(known, 0).found).toEqual([[], [], []])
  })

  test('is not changed by whether a component is asked for by its name or by who refers to it', () => {
    const examples = new Examples(reading)
    expect(examples.ofComponent('Pet', pet)).toBe(
      examples.ofSchema({ $ref: '#/components/schemas/Pet' }, 'response'),
    )
  })
})
