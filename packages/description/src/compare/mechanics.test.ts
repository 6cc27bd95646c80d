import { describe, expect, test } from '@jest/globals'
import { bundle } from '../bundle/bundle.ts'
import type { Json, JsonObject } from '../parse/json.ts'
import type { Comparison } from './change.ts'
import { compare } from './compare.ts'

function read(description: Json | string, files: Record<string, string> = {}) {
  const text = typeof description === 'string' ? description : JSON.stringify(description)
  const encode = (each: string): Uint8Array => new TextEncoder().encode(each)
  const given = new Map(Object.entries({ 'api.yaml': text, ...files }))
  const made = bundle(new Map([...given].map(([name, each]) => [name, encode(each)])), {
    entry: 'api.yaml',
  })
  if (!made.bundle) throw new Error(JSON.stringify(made.findings.slice(0, 3)))
  return made.bundle
}

const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
const named = (count: number, make: (index: number) => [string, Json]): JsonObject =>
  Object.fromEntries(many(count, make))

const gives = (schema: Json, schemas: JsonObject = {}, paths = ['/a']): JsonObject => ({
  openapi: '3.1.1',
  info: { title: 'Pets', version: '1.0.0' },
  paths: Object.fromEntries(
    paths.map((path) => [
      path,
      {
        get: {
          responses: {
            '200': { description: 'ok', content: { 'application/json': { schema } } },
          },
        },
      },
    ]),
  ),
  components: { schemas },
})

const compared = (one: Json | string, other: Json | string): Comparison =>
  compare(read(one), read(other))
const rulesOf = ({ changes }: Comparison): string[] => changes.map(({ rule }) => rule)

describe('what operations share', () => {
  const pets = (type: string, count: number) =>
    gives(
      to('Pet'),
      { Pet: { type: 'object', properties: { age: { type } } } },
      many(count, (index) => `/p${index}`),
    )

  test('is told for each of a few', () => {
    const { changes } = compared(pets('string', 3), pets('integer', 3))
    expect(changes.map(({ operation }) => operation)).toEqual(['GET /p0', 'GET /p1', 'GET /p2'])
  })

  test('is told once for many', () => {
    const { changes } = compared(pets('string', 40), pets('integer', 40))
    expect(changes).toMatchObject([
      { rule: 'type-changed', operation: null, level: 'breaking', hurts: ['readers'] },
    ])
    expect(changes[0]?.message).toBe(
      'The property "age" of the schema "Pet" was string and is integer now (40 operations, such as GET /p0).',
    )
    expect(changes[0]?.operationsTotal).toBe(40)
    expect(changes[0]?.operations).toEqual(many(40, (index) => `GET /p${index}`).sort())
  })
})

test('what holds for the whole description names its operations', () => {
  const paths = ['/b', '/a']
  const secured = {
    ...gives({}, {}, paths),
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
  }
  const elsewhere = { ...gives({}, {}, paths), servers: [{ url: 'https://api.example.com' }] }
  const { changes } = compared(elsewhere, { ...secured, servers: [{ url: 'https://example.com' }] })
  expect(changes.filter(({ level }) => level === 'breaking')).toMatchObject(
    ['security-added', 'server-removed'].map((rule) => ({
      rule,
      operation: null,
      operations: ['GET /a', 'GET /b'],
      operationsTotal: 2,
    })),
  )
})

describe('a fingerprint', () => {
  const schema = (...names: string[]): JsonObject => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  })
  const before = gives(schema('a', 'b'))
  const [fingerprint] = compared(before, gives(schema('a'))).changes.map((one) => one.fingerprint)

  test.each([
    ['inlined', gives(schema('a'))],
    ['moved to a component', gives(to('P'), { P: schema('a') })],
    ['renamed with its component', gives(to('Q'), { Q: schema('a') })],
    ['beside other changes', gives(schema('a', 'c', 'd'))],
    ['merged by allOf', gives({ allOf: [schema('a'), { description: 'moved' }] })],
  ])('is the same where the schema is %s', (_, candidate) => {
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/)
    const found = compared(before, candidate).changes.find(({ level }) => level === 'breaking')
    expect(found?.fingerprint).toBe(fingerprint)
  })

  test('is another for another value', () => {
    const [other] = compared(before, gives(schema('b'))).changes
    expect(other?.rule).toBe('property-removed')
    expect(other?.fingerprint).not.toBe(fingerprint)
  })
})

test('places are those of the files as given', () => {
  const entry = `openapi: 3.1.1
info: { title: Pets, version: 1.0.0 }
paths:
  /a:
    get:
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: { $ref: pet.yaml }
`
  const before = read(entry, {
    'pet.yaml': 'type: object\nproperties:\n  age:\n    type: string\n',
  })
  const after = read(entry, {
    'pet.yaml': '\n\ntype: object\nproperties:\n  age:\n    type: integer\n',
  })
  expect(compare(before, after).changes).toMatchObject([
    {
      published: { file: 'pet.yaml', pointer: '/properties/age/type', line: 4 },
      candidate: { file: 'pet.yaml', pointer: '/properties/age/type', line: 6 },
    },
  ])
})

describe('hostile descriptions get an answer', () => {
  const bomb = (last: Json): JsonObject =>
    Object.fromEntries([
      ['S0', last],
      ...many(30, (index): [string, Json] => [
        `S${index + 1}`,
        { oneOf: [to(`S${index}`), { allOf: [to(`S${index}`), { minLength: index }] }] },
      ]),
    ])

  const cases: { what: string; published: Json | string; candidate: Json | string }[] = [
    {
      what: 'a schema that is part of itself',
      published: gives(to('A'), { A: { allOf: [to('A')], properties: { a: { type: 'string' } } } }),
      candidate: gives(to('A'), { A: { allOf: [to('A')], properties: { a: { type: 'number' } } } }),
    },
    {
      what: 'alternatives that come round',
      published: gives(to('A'), {
        A: { oneOf: [to('A'), to('B')] },
        B: { oneOf: [to('A'), { type: 'string' }] },
      }),
      candidate: gives(to('A'), {
        A: { oneOf: [to('A'), to('B')] },
        B: { oneOf: [to('A'), { type: 'number' }] },
      }),
    },
    {
      what: 'alternatives that double 30 times',
      published: gives(to('S30'), bomb({ type: 'string', pattern: 'a' })),
      candidate: gives(to('S30'), bomb({ type: 'string', pattern: 'b' })),
    },
    {
      what: 'parts that go round and multiply',
      published: gives(
        to('A0'),
        named(16, (index) => [
          `A${index}`,
          {
            allOf: [
              { properties: { x: to(`A${(index * 7 + 1) % 16}`), y: to('A0') } },
              {
                properties: {
                  x: to(`A${(index * 3 + 2) % 16}`),
                  y: to(`A${(index * 5 + 3) % 16}`),
                },
              },
            ],
          },
        ]),
      ),
      candidate: gives({ type: 'string' }),
    },
    {
      what: 'allOf of 10,000 parts',
      published: gives({
        allOf: many(10_000, (index) => ({ properties: { [`p${index}`]: { type: 'string' } } })),
      }),
      candidate: gives({
        allOf: many(10_000, (index) => ({ properties: { [`p${index}`]: { type: 'number' } } })),
      }),
    },
    {
      what: 'oneOf of 10,000 alternatives beside 1,000 properties',
      published: gives({
        properties: named(1_000, (index) => [`b${index}`, { type: 'string' }]),
        oneOf: many(10_000, (index) => ({ required: [`p${index}`] })),
      }),
      candidate: gives({
        properties: named(1_000, (index) => [`b${index}`, { type: 'string' }]),
        oneOf: many(10_000, (index) => ({ required: [`q${index}`] })),
      }),
    },
    {
      what: 'names of prototypes',
      published: `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{"parameters":[{"name":"__proto__","in":"query","schema":{"type":"object","properties":{"constructor":{"type":"number"},"hasOwnProperty":{}}}}],"responses":{}}}}}`,
      candidate: `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{"parameters":[{"name":"__proto__","in":"query","schema":{"type":"object","properties":{"constructor":{"type":"boolean"},"hasOwnProperty":{}}}}],"responses":{}}}}}`,
    },
    {
      what: 'objects where lists belong',
      published: gives({
        type: [1],
        enum: {},
        properties: [],
        required: {},
        allOf: {},
        oneOf: 'x',
      }),
      candidate: {
        openapi: '3.1.0',
        info: [],
        servers: 'x',
        security: {},
        paths: { '/a': { get: { parameters: {}, responses: [], callbacks: [1] } } },
      },
    },
    {
      what: 'texts that make slow expressions slower',
      published: { ...gives({ pattern: '(a+)+$' }), servers: [{ url: '{'.repeat(100_000) }] },
      candidate: {
        ...gives({ pattern: '(a|a)*$' }),
        servers: [{ url: `${'/'.repeat(100_000)}a` }],
      },
    },
  ]

  for (const { what, published, candidate } of cases)
    test(what, () => {
      expect(compared(published, candidate).verdict).toBe('breaking')
    })

  test('of very many changes, all are counted, and the first of each level are listed', () => {
    const wide = (type: string) =>
      gives(
        { type: 'object', properties: named(300, (index) => [`p${index}`, { type }]) },
        {},
        many(40, (index) => `/p${index}`),
      )
    const { total, changes } = compared(wide('string'), wide('integer'))
    expect([total, changes.length]).toEqual([12_000, 5_000])
  })

  test('what is too much to count is said to be breaking', () => {
    const letters = (letter: string) =>
      gives({ enum: many(200_001, (index) => `${letter}${index}`) })
    const comparison = compared(letters('a'), letters('b'))
    expect(rulesOf(comparison)).toContain('comparison-incomplete')
    expect(comparison.verdict).toBe('breaking')
  })
})
