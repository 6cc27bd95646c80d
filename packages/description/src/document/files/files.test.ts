import { describe, expect, test } from '@jest/globals'
import type { DescriptionParts } from '../markdown/description-parts.ts'
import { hostileTexts, ofType, outline, parse } from '../markdown/testing.ts'
import { examples, operation, parameter, resolver, sending } from '../snippets/testing.ts'
import { isObject, type Json } from '../../parse/json.ts'
import { changelogFile } from './changelog.ts'
import { firstWords } from './first-words.ts'
import { llmsIndex } from './llms-index.ts'
import { postmanHead, postmanItem, postmanTail, type PostmanPage } from './postman.ts'
import { postman, type PostmanRequest } from './testing.ts'
import { apiRow, operationRow, schemaRows, searchLines, webhookRow } from './search-rows.ts'

const page = (more: Partial<PostmanPage> = {}): PostmanPage => ({
  ...operation(),
  key: 'POST /pets',
  slug: 'post~pets',
  summary: 'Add a pet',
  deprecated: false,
  tags: ['pets'],
  callbacks: [],
  ...more,
})

const partsOf = (pages: PostmanPage[]): DescriptionParts => ({
  title: 'Pets',
  version: '1.0.0',
  specification: '3.1',
  description: 'Pets. *All* of them.\n\nAnd more.',
  servers: [{ url: 'https://api.example.com/v1' }],
  securitySchemes: [
    { name: 'key', type: 'apiKey', scheme: { in: 'header', name: 'X-Key' } },
    { name: 'basic', type: 'http', scheme: { scheme: 'basic' } },
    { name: 'oauth', type: 'oauth2', scheme: {} },
  ],
  tags: [{ name: 'pets', operations: pages.length }],
  counts: { operations: pages.length, webhooks: 0, schemas: 1, deprecated: 0 },
  operations: pages,
  webhooks: [],
  schemas: [{ name: 'Pet', title: 'A pet', deprecated: false }],
})

const source = { ...resolver, root: { servers: [{ url: 'https://api.example.com/v1' }] } }

/** The collection as Postman itself reads it. */
function collect(...pages: PostmanPage[]) {
  const items = pages.map((one) => postmanItem(one, source))
  const text = `${postmanHead(partsOf(pages))}{"name":"pets","item":[${items.join(',\n')}]}${postmanTail}`
  const definition = JSON.parse(text) as { info: object }
  return { definition, collection: new postman.Collection(definition) }
}

function requestOf(more: Partial<PostmanPage>): PostmanRequest {
  const found: { request: PostmanRequest }[] = []
  collect(page(more)).collection.forEachItem((item) => found.push(item))
  const request = found[0]?.request
  if (!request) throw new Error('There is no request.')
  return request
}

describe('a Postman collection', () => {
  test('has variables for the address and credentials, and folders', () => {
    const { definition, collection } = collect(page(), page({ key: 'GET /', summary: 'Root' }))
    expect(definition.info).toMatchObject({
      name: 'Pets',
      schema: expect.stringContaining('v2.1.0'),
    })
    expect(collection.variables.toObject()).toEqual({
      baseUrl: 'https://api.example.com/v1',
      auth_key: 'YOUR_API_KEY',
      auth_basic_username: 'YOUR_USERNAME',
      auth_basic_password: 'YOUR_PASSWORD',
      auth_oauth: 'YOUR_ACCESS_TOKEN',
    })
    expect(collection.items.map(({ name }) => name)).toEqual(['pets'])
  })

  test('has variables of the path, and a query of which optional ones are off', () => {
    const { url } = requestOf({
      path: '/pets/{id}/files/{name}.json',
      parameters: [
        parameter('id', 'path', 'a/b'),
        parameter('name', 'path', 'x'),
        parameter('tags', 'query', ['a', 'b c']),
        parameter('page', 'query', 1, { required: false, examples: [] }),
      ],
    })
    expect(url.getPath({ unresolved: true })).toBe('/pets/:id/files/x.json')
    expect(url.variables.toObject()).toEqual({ id: 'a%2Fb' })
    expect(url.query.map(({ key, value, disabled }) => [key, value, disabled ?? false])).toEqual([
      ['tags', 'a', false],
      ['tags', 'b%20c', false],
      ['page', '', true],
    ])
  })

  test('names the server of an operation that has its own', () => {
    expect(requestOf({ servers: [{ url: 'https://uploads.example.com' }] }).url.toString()).toBe(
      'https://uploads.example.com/pets',
    )
    expect(requestOf({}).url.toString()).toBe('{{baseUrl}}/pets')
  })

  test.each([
    ['application/json', { a: 1 }, { mode: 'raw', raw: '{\n  "a": 1\n}' }],
    ['text/plain', 'hello', { mode: 'raw', raw: 'hello' }],
    [
      'application/x-www-form-urlencoded',
      { a: 'b&c' },
      { mode: 'urlencoded', urlencoded: [{ key: 'a', value: 'b&c' }] },
    ],
    [
      'multipart/form-data',
      { a: 'b' },
      { mode: 'formdata', formdata: [{ key: 'a', type: 'text', value: 'b' }] },
    ],
    ['image/png', undefined, { mode: 'file', file: { src: 'body.png' } }],
  ])('sends %s', (mediaType, value, body) => {
    const sent = sending({ mediaType, examples: value === undefined ? [] : examples(value) })
    expect(requestOf(sent).body?.toJSON()).toMatchObject(body)
  })

  test('has examples of answers', () => {
    const content = [{ mediaType: 'application/json', examples: examples({ id: 1 }) }]
    const item = JSON.parse(
      postmanItem(
        page({
          responses: [
            { status: '2XX', headers: [], links: [], content },
            { status: 'default', headers: [], links: [], content: [] },
          ],
        }),
        source,
      ),
    ) as { response: object[] }
    expect(item.response).toMatchObject([
      { code: 200, body: '{\n  "id": 1\n}' },
      { name: 'Any other', body: '' },
    ])
    expect(new postman.Item(item).responses.count()).toBe(2)
  })

  test.each([
    ['key', 'apikey'],
    ['basic', 'basic'],
    ['oauth', 'bearer'],
    ['none', 'noauth'],
  ])('brings %s as %s', (name, type) => {
    const security = [[{ name, scopes: [] }]]
    const request = requestOf({ security, securitySchemes: partsOf([]).securitySchemes })
    expect(request.auth?.type).toBe(type)
    expect(JSON.stringify(request.auth)).not.toMatch(/YOUR_/)
  })

  test('hands on no credential', () => {
    const leaked = ['Bearer', 'abcdef'].join(' ')
    const text = postmanItem(
      page({
        parameters: [
          parameter('Authorization', 'header', leaked),
          parameter('x-token', 'header', 'feedface'),
        ],
      }),
      source,
    )
    expect(text).not.toMatch(/abcdef|feedface/)
  })

  test.each(Object.keys(hostileTexts))('is one JSON text with %s', (key) => {
    const text = hostileTexts[key] ?? ''
    const { collection } = collect(
      page({
        path: `/${text}/{${text}}`,
        summary: text,
        description: text,
        parameters: [parameter(text, 'query', text)],
      }),
    )
    expect(collection.items.count()).toBe(1)
  })
})

describe('llms.txt', () => {
  test('has a title, a quotation, and sections of links with notes', () => {
    const text = llmsIndex(
      partsOf([
        page(),
        page({
          key: 'GET /',
          slug: 'get~',
          method: 'GET',
          path: '/',
          summary: 'Root',
          deprecated: true,
        }),
      ]),
      '../',
    )
    expect(outline(parse(text))).toEqual(['# Pets', '## Overview', '## pets', '## Schemas'])
    expect(text).toMatch(/^# Pets\n\n> Pets\. All of them\. And more\.\n\nVersion 1\.0\.0\./)
    expect(text).toContain(
      '- [Add a pet](../operations/post~pets.md): `POST /pets`\n- [Root](../operations/get~.md): `GET /`, deprecated',
    )
    expect(text).toContain('- [Pet](../schemas/Pet.md): A pet')
  })

  test('is complete however many operations there are', () => {
    const pages = Array.from({ length: 1_200 }, (_, index) => page({ slug: `get~${index}` }))
    expect(ofType(parse(llmsIndex(partsOf(pages))), 'link')).toHaveLength(1_200 + 3)
  })

  test.each(Object.keys(hostileTexts))('keeps its structure with %s', (key) => {
    const text = hostileTexts[key] ?? ''
    const parts = partsOf([page({ summary: text, path: text, key: text || 'x' })])
    const root = parse(
      llmsIndex({
        ...parts,
        title: text,
        description: text,
        version: text,
        schemas: [{ name: text, title: text, deprecated: false }],
      }),
    )
    expect(outline(root).filter((heading) => !heading.startsWith('# '))).toEqual([
      '## Overview',
      '## pets',
      '## Schemas',
    ])
    expect(ofType(root, 'html')).toEqual([])
    expect(ofType(root, 'list')).toHaveLength(3)
  })
})

describe('search rows', () => {
  const schema: Json = {
    type: 'object',
    description: 'A pet.',
    properties: {
      owner: {
        description: 'Who *has* it',
        deprecated: true,
        properties: { name: { type: 'string' } },
      },
      tags: { type: 'array', items: { properties: { label: {} } } },
      friend: { $ref: '#/components/schemas/Friend' },
      deep: {
        properties: { a: { properties: { b: { properties: { c: { properties: { d: {} } } } } } } },
      },
    },
    allOf: [{ properties: { inherited: {} } }, { $ref: '#/components/schemas/Base' }],
    oneOf: [{ properties: { meow: {} } }],
  }

  test('a schema with its own properties, and nested ones to depth 4', () => {
    const rows = schemaRows({ name: 'Pet', schema }, resolver)
    expect(rows.map(({ kind, title, anchor }) => [kind, title, anchor])).toEqual([
      ['schema', 'Pet', undefined],
      ['property', 'Pet.owner', 'schema.owner'],
      ['property', 'Pet.tags', 'schema.tags'],
      ['property', 'Pet.friend', 'schema.friend'],
      ['property', 'Pet.deep', 'schema.deep'],
      ['property', 'Pet.inherited', 'schema.inherited'],
      ['property', 'Pet.meow', 'schema.choice-1.meow'],
      ['property', 'Pet.owner.name', 'schema.owner.name'],
      ['property', 'Pet.tags.label', 'schema.tags.items.label'],
      ['property', 'Pet.deep.a', 'schema.deep.a'],
      ['property', 'Pet.deep.a.b', 'schema.deep.a.b'],
      ['property', 'Pet.deep.a.b.c', 'schema.deep.a.b.c'],
    ])
    expect(rows[1]).toMatchObject({ page: 'Pet', deprecated: true, text: 'Who has it' })
  })

  test('at most 200 of a schema', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`p${index}`, {}]),
    )
    expect(schemaRows({ name: 'Wide', schema: { properties } }, resolver)).toHaveLength(200)
  })

  test('the API, an operation and a webhook', () => {
    const { key, slug, tags } = page()
    const webhook = { slug: 'post~x', name: 'x', method: 'POST', tags: [], deprecated: true }
    expect([
      apiRow(partsOf([])),
      operationRow(page({ operationId: 'add' })),
      webhookRow(webhook),
    ]).toEqual([
      { kind: 'api', title: 'Pets', tags: ['pets'], text: 'Pets. All of them. And more.' },
      {
        kind: 'operation',
        title: 'Add a pet',
        page: slug,
        method: 'POST',
        path: '/pets',
        operationId: 'add',
        tags,
      },
      { kind: 'webhook', title: 'x', page: 'post~x', method: 'POST', path: 'x', deprecated: true },
    ])
    expect(operationRow({ ...page({ key }), summary: ' ' }).title).toBe(key)
  })

  test('lines are JSON each', () => {
    const rows = [apiRow({ ...partsOf([]), title: 'a\nb\u2028c' }), apiRow(partsOf([]))]
    const lines = searchLines(rows).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => JSON.parse(line) as Json).every(isObject)).toBe(true)
  })

  test.each([
    [
      '# Title\n\nSome **bold** `code` and [a link](https://x.example "t").',
      'Title Some bold code and a link.',
    ],
    ['- one\n- two\n\n> quoted\n\n```js\nx()\n```', 'one two quoted x()'],
    ['<p>Some <b>HTML</b></p> &amp; 1 < 2', 'Some HTML &amp; 1 < 2'],
    ['a\0b\u202Ec', 'a b c'],
    ['word '.repeat(200), `${'word '.repeat(59).trim()}…`],
    ['x'.repeat(1000), `${'x'.repeat(299)}…`],
  ])('the first words of %j', (markdown, words) => expect(firstWords(markdown)).toBe(words))

  test('take no time for a text that is made to', () => {
    for (const text of [
      '<'.repeat(1e6),
      '['.repeat(1e6),
      '![]('.repeat(3e5),
      ' '.repeat(1e6),
      '-\n'.repeat(5e5),
      '`'.repeat(1e6),
    ])
      expect(firstWords(text).length).toBeLessThanOrEqual(300)
  })
})

test('a changelog of a first version, and of a later one', () => {
  const names = { candidate: '2.0.0', date: new Date('2026-03-01') }
  expect(changelogFile(undefined, names)).toBe(
    '# Changelog\n\n## [2.0.0] - 2026-03-01\n\nThe first version.\n',
  )
  expect(changelogFile({ changes: [] }, { ...names, published: '1.0.0' })).toContain(
    'The contract is the same.',
  )
})
