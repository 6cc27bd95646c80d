import { describe, expect, test } from '@jest/globals'
import { marksByPlace, marksOf, marksOfParameter, type Marks } from './marks.ts'
import { schemaTree } from './schema-tree.ts'

const change = (pointer: string | null, message = 'It changed.') =>
  ({
    level: 'safe',
    message,
    candidate: pointer === null ? null : { pointer, line: 1 },
  }) as Parameters<typeof marksOf>[1][number]

const marks = (...pointers: string[]): Marks =>
  marksOf(
    '2.0.0',
    pointers.map((pointer) => change(pointer)),
  )

describe('what a version changed', () => {
  test('stands at the property, however deep in its keywords', () => {
    const node = schemaTree(
      { $ref: '#/components/schemas/Pet' },
      {
        id: 'body',
        schemas: {
          Pet: { properties: { 'a/b': { enum: ['x'] }, name: { type: 'string' } } },
        },
        marks: marks('/components/schemas/Pet/properties/a~1b/enum/1'),
      },
    )
    expect(node.marks).toBeUndefined()
    expect(node.parts.map((part) => part.node.marks?.length)).toEqual([1, undefined])
  })

  test('stands at an inline schema by where it is', () => {
    const pointer = '/paths/~1pets/get/responses/200/content/application~1json/schema'
    const node = schemaTree(
      { type: 'array', items: { properties: { id: {} } } },
      { id: 'body', schemas: {}, pointer, marks: marks(`${pointer}/items/properties/id/minimum`) },
    )
    expect(node.parts[0]?.node.parts[0]?.node.marks).toHaveLength(1)
  })

  test('finds a property that allOf brought', () => {
    const node = schemaTree(
      { $ref: '#/components/schemas/Cat' },
      {
        id: 'body',
        schemas: { Cat: { allOf: [{ properties: { name: {} } }, {}] } },
        marks: marks('/components/schemas/Cat/allOf/0/properties/name'),
      },
    )
    expect(node.parts[0]?.node.marks).toHaveLength(1)
  })

  test('stands at what is around, where a thing is gone', () =>
    expect([
      ...marksByPlace(marks('/a/b/properties/gone', '/elsewhere').marks, new Set(['/a', '/a/b'])),
    ]).toEqual([['/a/b', [expect.objectContaining({ pointer: '/a/b/properties/gone' })]]]))

  test('is told of a parameter by its whole name', () => {
    const all = marksOf('2.0.0', [change(null, 'The query parameter "limit" is new.')])
    expect(marksOfParameter(all, 'query', 'limit')).toHaveLength(1)
    expect(marksOfParameter(all, 'query', 'lim')).toEqual([])
    expect(marksOfParameter(all, 'header', 'limit')).toEqual([])
  })
})
