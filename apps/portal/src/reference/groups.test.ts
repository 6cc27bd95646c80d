import { describe, expect, test } from '@jest/globals'
import type { OperationRow, TagDocument } from './documentation.ts'
import { filterOperations, groupsOf, narrowed, type Group } from './groups.ts'
import { navigationOf } from './navigation.ts'
import type { Documentation } from './documentation.ts'

const entry = (method: string, path: string, tags: string[], more = {}): OperationRow => ({
  key: `${method} ${path}`,
  slug: `${method} ${path}`.toLowerCase().replaceAll(/[ /]/g, '~'),
  method,
  path,
  tags,
  deprecated: false,
  ...more,
})

const operations = [
  entry('GET', '/pets', ['pets', 'read'], { summary: 'List all pets' }),
  entry('DELETE', '/pets/{id}', ['pets'], { deprecated: true }),
  entry('GET', '/health', []),
]
const tag = (name: string, parent?: string): TagDocument => ({
  name,
  operations: 1,
  ...(parent !== undefined && { parent }),
})
const outline = (groups: Group[]): unknown[] =>
  groups.map(({ title, total, groups: under }) => [
    title,
    total,
    ...(under.length ? [outline(under)] : []),
  ])

describe('operations by tag', () => {
  test('are in the order of the description, an operation under each of its tags', () =>
    expect(outline(groupsOf({ tags: [tag('pets'), tag('unused')], operations }))).toEqual([
      ['pets', 2],
      ['read', 1],
      ['Other operations', 1],
    ]))

  test('stand under the tag above theirs, which counts them', () =>
    expect(
      outline(
        groupsOf({ tags: [tag('zoo'), tag('pets', 'zoo'), tag('read', 'pets')], operations }),
      ),
    ).toEqual([
      ['zoo', 3, [['pets', 3, [['read', 1]]]]],
      ['Other operations', 1],
    ]))

  test('are all there when tags are above each other, or above themselves', () => {
    const tags = [tag('pets', 'read'), tag('read', 'pets')]
    expect(outline(groupsOf({ tags, operations }))).toEqual([
      ['pets', 2],
      ['read', 1],
      ['Other operations', 1],
    ])
    expect(
      outline(groupsOf({ tags: [tag('pets', 'pets'), tag('read', 'lost')], operations })),
    ).toEqual([
      ['pets', 2],
      ['read', 1],
      ['Other operations', 1],
    ])
  })

  test('have an address each, also where names look alike there', () =>
    expect(
      groupsOf({ tags: [], operations: [entry('GET', '/a', ['a b', 'a/b'])] }).map(({ id }) => id),
    ).toEqual(['tag-a-b', 'tag-a-b-2']))

  test('narrow to what matches', () => {
    const matching = filterOperations(operations, 'pets LIST')
    expect(matching.map(({ path }) => path)).toEqual(['/pets'])
    const groups = groupsOf({ tags: [tag('zoo'), tag('pets', 'zoo')], operations })
    expect(outline(narrowed(groups, new Set(matching)))).toEqual([
      ['zoo', 1, [['pets', 1]]],
      ['read', 1],
    ])
  })
})

describe('what is beside an operation', () => {
  const many = Array.from({ length: 500 }, (_, index) => entry('GET', `/${index}`, ['many']))
  const documentation = {
    tags: [],
    operations: [...operations, ...many],
  } as unknown as Documentation

  test('leads on to the next group at the end of one', () => {
    const navigation = navigationOf(documentation, 'get~~health')
    expect(navigation?.title).toBe('Other operations')
    expect(navigation?.previous?.path).toBe('/499')
    expect(navigation?.next).toBeUndefined()
    expect(navigationOf(documentation, 'delete~~pets~{id}')?.next?.path).toBe('/pets')
  })

  test('stays small in a large group, around the operation itself', () => {
    const navigation = navigationOf(documentation, 'get~~250')
    expect(navigation?.operations).toHaveLength(120)
    expect(navigation?.operations.some(({ path }) => path === '/250')).toBe(true)
    expect(navigation?.left).toBe(380)
    expect(navigationOf(documentation, 'get~~499')?.operations.at(-1)?.path).toBe('/499')
  })

  test('is nothing for an operation that is not there', () =>
    expect(navigationOf(documentation, 'get~lost')).toBeUndefined())
})
