import { describe, expect, test } from '@jest/globals'
import { bundle } from '../bundle/bundle.ts'
import { readBundle, writeBundle } from '../bundle/stored.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { compare, type ComparedDescription } from './compare.ts'

function read(text: string | Uint8Array): ComparedDescription {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const made = bundle(new Map([['api.yaml', bytes]]))
  if (!made.bundle) throw new Error(JSON.stringify(made.findings))
  return readBundle(writeBundle(made.bundle))
}

const api = (paths: string, rest = ''): string =>
  `openapi: 3.0.4\ninfo: {title: Pets, version: '1'}\npaths:\n${paths}${rest}`

const ok = "responses: {'200': {description: ok}}"
const get = (path: string, rest = ok): string => `  ${path}:\n    get: {${rest}}\n`
const post = (schema: string, required = ''): string =>
  `  /a:\n    post:\n      requestBody: {${required}content: {application/json: {schema: ${schema}}}}\n      ${ok}\n`
const answer = (schema: string): string =>
  get(
    '/a',
    `responses: {'200': {description: ok, content: {application/json: {schema: ${schema}}}}}`,
  )
const query = (rest: string): string =>
  get('/a', `parameters: [{name: q, in: query, ${rest}schema: {type: string}}], ${ok}`)
const path = (name: string): string =>
  get(
    `/a/{${name}}`,
    `parameters: [{name: ${name}, in: path, required: true, schema: {type: string}}], ${ok}`,
  )

const cases: { change: string; from: string; to: string; rules: string[] }[] = [
  {
    change: 'an operation that is gone',
    from: api(get('/a') + get('/b')),
    to: api(get('/a')),
    rules: ['operation-removed'],
  },
  {
    change: 'an operation that is new',
    from: api(get('/a')),
    to: api(get('/a') + get('/b')),
    rules: ['operation-added'],
  },
  {
    change: 'a path parameter with another name',
    from: api(path('id')),
    to: api(path('petId')),
    rules: [],
  },
  {
    change: 'a new required parameter',
    from: api(get('/a')),
    to: api(query('required: true, ')),
    rules: ['required-parameter-added'],
  },
  {
    change: 'a new optional parameter',
    from: api(get('/a')),
    to: api(query('')),
    rules: ['parameter-added'],
  },
  {
    change: 'a parameter that became required',
    from: api(query('')),
    to: api(query('required: true, ')),
    rules: ['parameter-became-required'],
  },
  {
    change: 'a parameter that became optional',
    from: api(query('required: true, ')),
    to: api(query('')),
    rules: ['parameter-became-optional'],
  },
  {
    change: 'a parameter that is gone',
    from: api(query('')),
    to: api(get('/a')),
    rules: ['parameter-removed'],
  },
  {
    change: 'a body that became required',
    from: api(post('{type: object}')),
    to: api(post('{type: object}', 'required: true, ')),
    rules: ['request-body-became-required'],
  },
  {
    change: 'a new required property of the body',
    from: api(post('{properties: {a: {}}}')),
    to: api(post('{required: [b], properties: {a: {}, b: {}}}')),
    rules: ['required-property-added'],
  },
  {
    change: 'a new optional property of the body',
    from: api(post('{properties: {a: {}}}')),
    to: api(post('{properties: {a: {}, b: {}}}')),
    rules: ['property-added'],
  },
  {
    change: 'a nested property of the body that became required',
    from: api(post('{properties: {a: {items: {properties: {b: {}}}}}}')),
    to: api(post('{properties: {a: {items: {required: [b], properties: {b: {}}}}}}')),
    rules: ['property-became-required'],
  },
  {
    change: 'a property that responses lost',
    from: api(answer('{properties: {a: {}, b: {}}}')),
    to: api(answer('{properties: {a: {}}}')),
    rules: ['property-removed'],
  },
  {
    change: 'a property that moved into allOf',
    from: api(answer('{properties: {a: {}, b: {}}}')),
    to: api(
      answer("{allOf: [{$ref: '#/components/schemas/B'}], properties: {a: {}}}"),
      'components: {schemas: {B: {properties: {b: {}}}}}\n',
    ),
    rules: [],
  },
  {
    change: 'a property that may be in an alternative',
    from: api(answer('{properties: {a: {}}}')),
    to: api(answer('{oneOf: [{properties: {a: {}}}]}')),
    rules: [],
  },
  {
    change: 'a success with another status',
    from: api(get('/a')),
    to: api(get('/a', "responses: {'201': {description: ok}}")),
    rules: ['success-response-removed', 'success-response-added'],
  },
  {
    change: 'a deprecation',
    from: api(get('/a')),
    to: api(get('/a', `deprecated: true, ${ok}`)),
    rules: ['operation-deprecated'],
  },
]

describe('comparing two versions', () => {
  for (const { change, from, to, rules } of cases)
    test(`${change} is ${rules.join() || 'no change'}`, () => {
      const { changes } = compare(read(from), read(to))
      expect(changes.map(({ rule }) => rule)).toEqual(rules)
    })

  test('a change says whom it concerns and where it is written on both sides', () => {
    const {
      changes: [change],
    } = compare(read(api(query(''))), read(api(`  # moved\n${query('required: true, ')}`)))
    expect(change).toEqual({
      rule: 'parameter-became-required',
      level: 'breaking',
      operation: 'GET /a',
      operations: ['GET /a'],
      operationsTotal: 1,
      message: 'The query parameter "q" was optional and is required now.',
      hurts: ['senders'],
      published: { file: 'api.yaml', pointer: '/paths/~1a/get/parameters/0', line: 5 },
      candidate: { file: 'api.yaml', pointer: '/paths/~1a/get/parameters/0', line: 6 },
      advice: 'Keep it optional, and say with default what is assumed where it is left out.',
      fingerprint: '8e2b7a0152d9290e',
    })
  })

  test('a body of 2.0 is compared as what it means, with its own pointers', () => {
    const swagger = (required: string): string =>
      `swagger: '2.0'\ninfo: {title: Pets, version: '1'}\npaths:\n  /a:\n    post:\n      parameters: [{name: b, in: body, schema: {$ref: '#/definitions/B'}}]\n      ${ok}\ndefinitions:\n  B:\n    ${required}properties:\n      a: {type: string}\n`
    expect(compare(read(swagger('')), read(swagger('required: [a]\n    '))).changes).toMatchObject([
      {
        rule: 'property-became-required',
        operation: 'POST /a',
        published: { pointer: '/definitions/B/properties/a', line: 11 },
        candidate: { pointer: '/definitions/B/properties/a', line: 12 },
      },
    ])
  })

  test('schemas that contain themselves come to an end', () => {
    const tree = api(
      answer("{$ref: '#/components/schemas/T'}"),
      "components: {schemas: {T: {properties: {next: {$ref: '#/components/schemas/T'}}}}}\n",
    )
    expect(compare(read(tree), read(tree))).toMatchObject({ verdict: 'identical', changes: [] })
  })
})

describe('descriptions that others published', () => {
  if (!hasCorpus) test.skip(`have not changed against themselves (${whyNoCorpus})`, () => {})
  for (const [name, bytes] of corpusFiles('real'))
    test(`${name} has not changed against itself`, () => {
      const description = read(bytes)
      expect(compare(description, description)).toMatchObject({ verdict: 'identical', changes: [] })
    })
})
