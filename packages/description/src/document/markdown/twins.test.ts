import { describe, expect, test } from '@jest/globals'
import type { MediaTypeDocument, ParameterDocument } from '../../documentation.ts'
import { isObject, ownString, type Json } from '../../parse/json.ts'
import type { DescriptionParts } from './description-parts.ts'
import { hostileTexts, ofType, outline, parse, textOf } from './testing.ts'
import {
  operationTwin,
  overviewTwin,
  schemaTwin,
  securityTwin,
  webhookTwin,
  type OperationTwinPage,
} from './twins.ts'

const schemas: Record<string, Json> = {
  Pet: {
    type: 'object',
    description: 'A pet.',
    required: ['name'],
    properties: {
      age: { type: 'integer', minimum: 0, maximum: 50, default: 1 },
      name: { type: 'string', minLength: 1, description: 'What it is\ncalled.' },
      owner: { $ref: '#/components/schemas/Owner' },
      toys: {
        type: 'array',
        items: { type: 'object', properties: { kind: { enum: ['ball', 'rope'] } } },
      },
      parent: { $ref: '#/components/schemas/Pet' },
    },
  },
  Owner: {
    allOf: [
      { properties: { id: { type: 'string' } } },
      {
        type: 'object',
        required: ['id'],
        properties: { home: { $ref: '#/components/schemas/Address' } },
      },
    ],
  },
  Address: { type: 'object', properties: { city: { type: 'string' } } },
}

const resolver = {
  resolve(node: Json | undefined) {
    const reference = ownString(node, '$ref')
    const target =
      reference === undefined ? node : schemas[reference.slice('#/components/schemas/'.length)]
    return isObject(target) ? target : undefined
  },
}

const json = (schema: Json, value: Json): MediaTypeDocument => ({
  mediaType: 'application/json',
  schema,
  examples: [{ value, generated: false, summary: 'One' }],
})

const parameter = (
  name: string,
  place: string,
  more: Partial<ParameterDocument> = {},
): ParameterDocument => ({
  name,
  in: place,
  required: place === 'path',
  deprecated: false,
  schema: { type: 'string' },
  examples: [],
  ...more,
})

const operation: OperationTwinPage = {
  key: 'PUT /pets/{}',
  slug: 'put~pets~*',
  method: 'PUT',
  path: '/pets/{id}',
  operationId: 'putPet',
  summary: 'Replace a pet',
  description: 'All of it.\n\n# Beware\n\n- of the dog',
  externalDocs: { url: 'https://docs.example/put', description: 'The guide' },
  deprecated: true,
  sunset: '2027-01-01',
  stability: 'beta',
  tags: ['pets'],
  servers: [
    {
      url: 'https://{region}.example.com',
      variables: { region: { default: 'eu', enum: ['eu', 'us'] } },
    },
  ],
  security: [[{ name: 'oauth', scopes: ['write:pets'] }], [{ name: 'key', scopes: [] }]],
  securitySchemes: [
    { name: 'oauth', type: 'oauth2', scheme: {} },
    { name: 'key', type: 'apiKey', scheme: { in: 'header', name: 'X-Key' } },
  ],
  parameters: [
    parameter('dryRun', 'query', {
      schema: { type: 'boolean', default: false },
      description: 'Only try.',
    }),
    parameter('id', 'path', { schema: { type: 'string', pattern: '^a|b$' } }),
  ],
  requestBody: {
    description: 'The pet.',
    required: true,
    content: [json({ $ref: '#/components/schemas/Pet' }, { name: 'Rex' })],
  },
  responses: [
    {
      status: '200',
      description: 'Done.',
      headers: [parameter('ETag', 'header', { description: 'Its version.' })],
      content: [
        json({ type: 'array', items: { $ref: '#/components/schemas/Pet' } }, [{ name: '```' }]),
      ],
      links: [
        {
          name: 'again',
          operation: 'get~pets~*',
          operationId: 'getPet',
          parameters: { id: '$response.body#/id' },
        },
      ],
    },
    { status: '4XX', headers: [], content: [], links: [] },
  ],
  callbacks: [
    {
      name: 'saved',
      expression: '{$request.query.url}',
      method: 'POST',
      description: 'Tells.',
      deprecated: false,
      parameters: [],
      requestBody: { required: false, content: [json({ type: 'string' }, 'x')] },
      responses: [],
    },
  ],
  snippets: [{ language: 'curl', code: "curl \\\n  --url 'https://x'\n" }],
}

describe('the twin of an operation', () => {
  const markdown = operationTwin(operation, resolver)
  const page = parse(markdown)

  test('has the parts of the page in their order', () => {
    expect(outline(page)).toEqual([
      '# Replace a pet',
      '## Beware',
      '## Servers',
      '## Security',
      '## Parameters',
      '## Request body',
      '### application/json',
      '## Responses',
      '### 200 OK',
      '#### application/json',
      '### 4XX Error of the caller',
      '## Callbacks',
      '### saved',
      '#### Request body',
      '##### application/json',
      '## Call',
      '## Related',
    ])
  })

  test.each([
    '`PUT /pets/{id}`',
    '**Deprecated.** It ends on 2027-01-01.',
    '- Stability: beta',
    '- More: [The guide](https://docs.example/put)',
    '- `https://{region}.example.com`\n  - `region`, `eu` if left out, one of `eu`, `us`',
    'One of these is enough:\n\n- An OAuth 2 access token (`oauth`) with `write:pets`.\n- An API key in the header `X-Key`.',
    '| `id` | path | string | yes | Matches `^a\\|b$`. |\n| `dryRun` | query | boolean | no | Only try. Default: `false`. |',
    'Type: [`Pet`](../schemas/Pet.md)',
    '- `name` (string, required): What it is called. At least 1 character.\n- `age` (integer): From',
    '- `owner` ([`Owner`](../schemas/Owner.md))\n  - `id` (string, required)\n  - `home` ([`Address`](../schemas/Address.md))\n- `toys` (array of object)\n  - `kind` (string): One of `ball`, `rope`.',
    'Type: array of [`Pet`](../schemas/Pet.md)',
    '| `ETag` | string | Its version. |',
    '- again leads to [`getPet`](../operations/get~pets~*.md) where `id` is `$response.body#/id`',
    'The API sends `POST {$request.query.url}`',
    "```sh\ncurl \\\n  --url 'https://x'\n```",
  ])('says %j', (text) => {
    expect(markdown.replace('At least 0, at most 50', 'From 0 to 50')).toContain(text)
  })

  test('has its examples between fences that hold', () => {
    const blocks = ofType(page, 'code').map(({ lang, value }) => [lang, value])
    expect(blocks.slice(0, 2)).toEqual([
      ['json', '{\n  "name": "Rex"\n}'],
      ['json', '[\n  {\n    "name": "```"\n  }\n]'],
    ])
  })

  test('has links to other twins only in the folders beside it', () => {
    const urls = ofType(page, 'link').map(({ url = '' }) => url)
    expect(urls.filter((url) => !/^(?:https:|\.\.\/)/.test(url))).toEqual([])
  })

  test('ends with one newline', () => expect(markdown).toMatch(/[^\n]\n$/))
})

/** The same shape, with a text in the place of each that a description can hold. */
function spoil<Value>(value: Value, text: string, keep: Set<string>): Value {
  if (typeof value === 'string') return text as Value
  if (Array.isArray(value)) return value.map((item: unknown) => spoil(item, text, keep)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => [
      key,
      keep.has(key) ? member : spoil(member, text, keep),
    ]),
  ) as Value
}

const structural = new Set([
  'status',
  'in',
  'type',
  'method',
  'slug',
  'language',
  '$ref',
  'key',
  'operation',
  'specification',
  'scheme',
  'name',
])

describe.each(Object.keys(hostileTexts))('with %s in every field', (key) => {
  const text = hostileTexts[key] ?? ''
  const kept = (without: string[]): Set<string> =>
    new Set([...structural].filter((name) => !without.includes(name)))

  test.each([[[]], [['name', 'status', 'method', 'in', 'type', 'key']]])(
    'but %j, an operation keeps its outline',
    (without) => {
      const spoiled = spoil(operation, text, kept(without))
      const page = parse(operationTwin(spoiled, resolver))
      expect(ofType(page, 'html')).toEqual([])
      const headings = outline(page)
      // The description may bring headings of its own, below those of the page.
      expect(headings.filter((heading) => heading.startsWith('# '))).toHaveLength(1)
      expect(headings.at(-1)).toBe('## Related')
      for (const title of [
        'Servers',
        'Parameters',
        'Request body',
        'Responses',
        'Callbacks',
        'Call',
      ])
        expect(headings).toContain(`## ${title}`)
      // A description may bring tables of its own too.
      const tables = ofType(page, 'table').map((table) => table.children ?? [])
      const ours = tables.filter(([head]) => /^(?:Name|Header)/.test(textOf(head ?? { type: '' })))
      expect(ours.flat().map((one) => one.children?.length)).toEqual([5, 5, 5, 3, 3])
      expect(
        ofType(page, 'link')
          .filter(({ url }) => /^\s*(?:javascript|data|vbscript):/i.test(url ?? ''))
          .map(textOf),
      ).toEqual(
        // In a description, links are passed on; what shows them checks them.
        key === 'a link to a script' ? expect.anything() : [],
      )
    },
  )

  test('the other pages keep their outline', () => {
    const spoiledParts = spoil(parts, text, kept(['name']))
    for (const markdown of [
      overviewTwin(spoiledParts),
      securityTwin(spoiledParts, { byScheme: {}, none: 1 }),
      webhookTwin({ ...spoil(operation, text, kept([])), name: text, slug: 'post~x' }, resolver),
      schemaTwin(
        {
          name: text,
          schema: spoil(schemas['Pet'] ?? null, text, kept([])),
          examples: [],
          usedBy: { operations: ['x'], webhooks: [], schemas: [text], total: 2 },
        },
        resolver,
      ),
    ]) {
      const page = parse(markdown)
      expect(ofType(page, 'html')).toEqual([])
      expect(outline(page).filter((heading) => heading.startsWith('# '))).toHaveLength(1)
      const last = page.children?.at(-1)
      expect(last?.type).toBe('list')
      expect(ofType(last ?? { type: '' }, 'link').length).toBeGreaterThan(0)
    }
  })
})

const parts: DescriptionParts = {
  title: 'Pets & co',
  version: '1.0.0',
  specification: '3.1',
  summary: 'All about pets',
  description: 'Long.\n\n# Start here',
  contact: { name: 'Team', url: 'https://team.example', email: 'team@team.example' },
  license: { name: 'MIT', url: 'https://mit.example' },
  servers: operation.servers,
  securitySchemes: [
    {
      name: 'oauth',
      type: 'oauth2',
      scheme: {
        description: 'Sign in.',
        flows: {
          authorizationCode: {
            authorizationUrl: 'https://a.example',
            tokenUrl: 'https://t.example',
            scopes: { 'write:pets': 'Change | pets' },
          },
        },
      },
    },
  ],
  tags: [{ name: 'pets', description: 'About pets.', operations: 1 }],
  counts: { operations: 2, webhooks: 1, schemas: 2, deprecated: 1 },
  operations: [
    operation,
    {
      ...operation,
      key: 'GET /',
      slug: 'get~',
      method: 'GET',
      path: '/',
      summary: 'Root',
      tags: [],
      deprecated: false,
    },
  ],
  webhooks: [
    {
      key: 'POST newPet',
      slug: 'post~newPet',
      name: 'newPet',
      method: 'POST',
      tags: [],
      deprecated: false,
    },
  ],
  schemas: [
    { name: 'Pet', deprecated: false },
    { name: 'a/b (c)', deprecated: true },
  ],
}

test('the overview links every page', () => {
  const markdown = overviewTwin(parts)
  expect(outline(parse(markdown))).toEqual([
    '# Pets & co',
    '## Start here',
    '## Servers',
    '## Security',
    '## pets',
    '## Other operations',
    '## Webhooks',
    '## Schemas',
  ])
  for (const line of [
    '- [Replace a pet](operations/put~pets~*.md): `PUT /pets/{id}` (deprecated)',
    '- [Root](operations/get~.md): `GET /`',
    '- [POST newPet](webhooks/post~newPet.md): `newPet`',
    '- [`Pet`](schemas/Pet.md)',
    '- [`a/b (c)`](schemas/a%2Fb%20%28c%29.md) (deprecated)',
    '- License: [MIT](https://mit.example)',
  ])
    expect(markdown).toContain(line)
})

test('the page of security names schemes, flows, scopes and uses', () => {
  const markdown = securityTwin(parts, { byScheme: { oauth: 2 }, none: 1 })
  expect(outline(parse(markdown))).toEqual([
    '# Security',
    '## oauth',
    '### authorizationCode',
    '## Related',
  ])
  expect(markdown).toContain('An OAuth 2 access token (`oauth`). 2 operations name it.')
  expect(markdown).toContain('| `write:pets` | Change \\| pets |')
  expect(markdown).toContain('1 operation can be called by anyone.')
})

test('a schema shows its members, and where it is used', () => {
  const usedBy = {
    operations: ['put~pets~*'],
    webhooks: ['post~newPet'],
    schemas: ['Owner'],
    total: 9,
  }
  const markdown = schemaTwin(
    {
      name: 'Pet',
      schema: schemas['Pet'] ?? null,
      examples: [{ value: { a: 1 }, generated: true }],
      usedBy,
    },
    resolver,
  )
  expect(outline(parse(markdown))).toEqual([
    '# Pet',
    '## Members',
    '## Examples',
    '## Used by',
    '## Related',
  ])
  expect(markdown).toContain(
    '- [`PUT /pets/{}`](../operations/put~pets~*.md)\n- [`post~newPet`](../webhooks/post~newPet.md)\n- [`Owner`](../schemas/Owner.md)\n- and 6 more',
  )
})

test('a list that is too long says how many members it leaves out', () => {
  const usedBy = { operations: [], webhooks: [], schemas: [], total: 0 }
  const membersOf = (schema: Json): string[] =>
    schemaTwin({ name: 'Long', schema, examples: [], usedBy }, resolver)
      .split('\n')
      .filter((line) => /^ *- (?:`|and )/.test(line))
  const many = (count: number, last: Json): Json => ({
    type: 'object',
    properties: {
      ...Object.fromEntries(Array.from({ length: count - 1 }, (_, at) => [`p${at}`, true])),
      last,
    },
  })
  expect(membersOf(many(400, { type: 'string' })).at(-1)).toBe('- `last` (string)')
  expect(membersOf(many(450, { type: 'string' }))).toHaveLength(401)
  expect(membersOf(many(450, { type: 'string' })).at(-1)).toBe('- and 50 more')
  // What its own members leave room for is shown of what lies within.
  const within = many(390, { type: 'object', properties: { a: true, b: many(20, true) } })
  expect(membersOf(within)).toHaveLength(400)
  const first: Json = { type: 'object', properties: { first: many(380, true), b: true, c: true } }
  expect(membersOf(first).slice(-2)).toEqual(['- `b` (anything)', '- `c` (anything)'])
})

test('schemas that hold themselves end', () => {
  const loop: Json = { type: 'object', properties: {} }
  Object.assign(loop.properties as object, { self: loop, list: { type: 'array', items: loop } })
  const usedBy = { operations: [], webhooks: [], schemas: [], total: 0 }
  expect(
    schemaTwin(
      {
        name: 'Loop',
        schema: {
          allOf: [{ $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Owner' }],
        },
        examples: [],
        usedBy,
      },
      resolver,
    ),
  ).toContain('`home`')
  expect(
    schemaTwin({ name: 'Loop', schema: loop, examples: [], usedBy }, resolver).length,
  ).toBeLessThan(1_000_000)
})
