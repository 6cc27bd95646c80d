import { describe, expect, test } from '@jest/globals'
import { schemaRows } from '@portolan/description/document/files/search-rows'
import type { Json } from './json-schema.ts'
import { schemaTree, type SchemaNode } from './schema-tree.ts'

const tree = (schema: Json, schemas: Record<string, Json> = {}, nodesMax = 300) =>
  schemaTree(schema, { id: 'body', schemas, room: { nodes: nodesMax } })

const names = (node: SchemaNode) => node.parts.map(({ name }) => name)
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

describe('the tree of a schema', () => {
  test('puts what is required first', () => {
    const node = tree({
      properties: { nickname: {}, name: { type: 'string' }, id: {} },
      required: ['id', 'name'],
    })
    expect(names(node)).toEqual(['name', 'id', 'nickname'])
    expect(node.parts[0]?.node.id).toBe('body.name')
  })

  test('shows what allOf composes as one object', () => {
    const node = tree(
      { allOf: [ref('Base'), { properties: { b: {} }, required: ['b'] }], description: 'Both.' },
      { Base: { type: 'object', properties: { a: {} }, required: ['a'] } },
    )
    expect(names(node)).toEqual(['a', 'b'])
    expect(node.parts.every(({ required }) => required)).toBe(true)
    expect(node.description).toBe('Both.')
  })

  test('links a component that contains itself', () => {
    const node = tree(ref('Folder'), {
      Folder: { type: 'object', properties: { children: { type: 'array', items: ref('Folder') } } },
    })
    const items = node.parts[0]?.node.parts[0]?.node
    expect(node.parts[0]?.node.type).toBe('array of Folder')
    expect(items).toMatchObject({ component: 'Folder', cut: 'circular', parts: [] })
  })

  test('links what the page did not get', () => {
    const node = tree({ properties: { owner: ref('User') } })
    expect(node.parts[0]?.node).toMatchObject({ component: 'User', type: 'User', cut: 'large' })
  })

  test('ends at a reference that leads to itself', () =>
    expect(tree(ref('A'), { A: ref('B'), B: ref('A') }).component).toBe('A'))

  test('grows by levels, no further than it may', () => {
    const wide = {
      type: 'object',
      properties: Object.fromEntries('abcdefgh'.split('').map((n) => [n, {}])),
    }
    const node = tree({ properties: { x: ref('Wide'), y: ref('Wide') } }, { Wide: wide }, 12)
    expect(node.parts.map((part) => part.node.parts.length)).toEqual([8, 0])
    expect(node.parts[1]?.node).toMatchObject({ cut: 'large', component: 'Wide' })
  })

  test('shows what no other page shows, however full the page is', () => {
    const inline = { type: 'object', properties: { a: {}, b: {} } }
    const node = tree({ properties: { x: inline } }, {}, 1)
    expect(names(node.parts[0]?.node ?? node)).toEqual(['a', 'b'])
  })

  test('leads from an inline schema of a full page to the component around it', () => {
    const inner = { properties: { a: {}, b: {}, c: {} } }
    const node = tree({ properties: { x: ref('Pet') } }, { Pet: { properties: { inner } } }, 4)
    expect(node.parts[0]?.node.parts[0]?.node).toMatchObject({ cut: 'large', within: 'Pet' })
  })

  test('leaves out what the other side writes', () => {
    const schema = {
      properties: { id: { readOnly: true }, password: { writeOnly: true }, name: {} },
    }
    const shown = (direction: 'request' | 'response') =>
      names(schemaTree(schema, { id: 'body', schemas: {}, direction }))
    expect(shown('request')).toEqual(['password', 'name'])
    expect(shown('response')).toEqual(['id', 'name'])
    expect(names(tree(schema))).toEqual(['id', 'password', 'name'])
  })

  test('shows the parts of a tuple, of conditions, and of patterns', () => {
    expect(
      names(tree({ prefixItems: [{ type: 'string' }, {}], items: { type: 'number' } })),
    ).toEqual(['item 1', 'item 2', 'each further item'])
    const conditions = '{"if":{"required":["a"]},"then":{},"else":{},"not":{}}'
    expect(names(tree(JSON.parse(conditions)))).toEqual([
      'if it is',
      'then it is',
      'otherwise it is',
      'but it is not',
    ])
    expect(names(tree({ patternProperties: { '^x-': {} } }))).toEqual(['^x-'])
  })

  test('keeps a second choice of allOf apart', () => {
    const either = { oneOf: [{ type: 'string' }, { type: 'number' }] }
    const node = tree({ allOf: [either, { oneOf: [{ minLength: 1 }, { minimum: 1 }] }] })
    expect(node.parts.map(({ kind }) => kind)).toEqual(['one', 'one', 'all'])
  })

  test('takes a choice with null for what may be null', () => {
    const node = tree(
      { anyOf: [ref('Pet'), { type: 'null' }] },
      { Pet: { type: 'object', properties: { a: {} } } },
    )
    expect(node).toMatchObject({ type: 'Pet or null', component: 'Pet' })
    expect(names(node)).toEqual(['a'])
  })

  test('takes a name for a name', () => {
    const hostile = JSON.parse('{"properties":{"__proto__":{"type":"string"},"constructor":{}}}')
    expect(names(tree(hostile))).toEqual(['__proto__', 'constructor'])
  })

  test('gives every anchor once', () => {
    const node = tree({ properties: { 'a b': {}, 'a/b': {} } })
    expect(node.parts.map((part) => part.node.id)).toEqual(['body.a-b', 'body.a-b-2'])
  })

  test('reads a schema that is true or false', () => {
    expect(tree(true).type).toBe('anything')
    expect(tree(false).type).toBe('nothing')
  })
})

describe('a type in words', () => {
  const schemas = {
    Pet: { type: 'object', properties: {} },
    Id: { type: 'string', format: 'uuid' },
  }
  const cases: [schema: Json, words: string][] = [
    [{ type: 'string', format: 'date-time' }, 'string (date-time)'],
    [{ type: ['string', 'null'] }, 'string or null'],
    [{ type: 'integer', nullable: true }, 'integer or null'],
    [{ type: 'array', items: ref('Pet') }, 'array of Pet'],
    [
      { type: 'array', items: { type: 'array', items: { type: 'number' } } },
      'array of array of number',
    ],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, 'map of integer'],
    [{ properties: {} }, 'object'],
    [{ enum: ['a', 'b'] }, 'string'],
    [{ const: 4 }, 'number'],
    [{ oneOf: [ref('Pet'), { type: 'string' }] }, 'Pet or string'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string or null'],
    [ref('Id'), 'string (uuid)'],
    [{ allOf: [ref('Pet')], description: 'One.' }, 'Pet'],
    [{}, 'anything'],
  ]
  for (const [schema, words] of cases)
    test(`${JSON.stringify(schema)} is ${words}`, () =>
      expect(tree(schema, schemas).type).toBe(words))
})

describe('constraints in words', () => {
  const cases: [schema: Json, words: string[]][] = [
    [{ minLength: 1, maxLength: 64 }, ['1 to 64 characters']],
    [{ minLength: 2, maxLength: 2 }, ['exactly 2 characters']],
    [{ minLength: 0, maxLength: 1 }, ['at most 1 character']],
    [{ minimum: 1, maximum: 100 }, ['from 1 to 100']],
    [{ exclusiveMinimum: 0 }, ['more than 0']],
    [{ minimum: 0, exclusiveMinimum: true, maximum: 5 }, ['more than 0, at most 5']],
    [{ multipleOf: 5 }, ['a multiple of 5']],
    [{ minItems: 1, uniqueItems: true }, ['at least 1 item', 'no item twice']],
    [{ const: 'x', readOnly: true }, ['always x', 'only in responses']],
    [{ properties: { a: {} }, additionalProperties: false }, ['only the members below']],
  ]
  for (const [schema, words] of cases)
    test(`${JSON.stringify(schema)}: ${words.join('; ')}`, () =>
      expect(tree(schema).constraints).toEqual(words))
})

test('a plain example is shown with its property', () => {
  const node = tree({
    properties: { a: { example: 'x' }, b: { examples: [1, 2] }, c: { example: {} } },
  })
  expect(node.parts.map((part) => part.node.example)).toEqual(['x', '1', undefined])
})

test('the places of properties are those that the search leads to', () => {
  const schema: Json = {
    properties: {
      tags: { type: 'array', items: { properties: { name: {} } } },
      map: { additionalProperties: { properties: { size: {} } } },
      ship: { oneOf: [{ type: 'string' }, { properties: { crew: {} } }] },
    },
  }
  const ids = (node: SchemaNode): string[] => [
    node.id,
    ...node.parts.flatMap((part) => ids(part.node)),
  ]
  const shown = ids(schemaTree(schema, { id: 'schema', schemas: {} }))
  const found = schemaRows({ name: 'Pet', schema }, { resolve: () => undefined })
  expect(shown).toEqual(
    expect.arrayContaining(found.flatMap(({ anchor }) => (anchor ? [anchor] : []))),
  )
  expect(shown).toContain('schema.tags.items.name')
})
