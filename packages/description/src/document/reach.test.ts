import { describe, expect, test } from '@jest/globals'
import { Reading } from '../model/reading.ts'
import type { JsonObject } from '../parse/json.ts'
import { Reach } from './reach.ts'

const digestOf = (schemas: JsonObject, start = 'A', linked = ''): string | null =>
  new Reach(
    new Reading({ openapi: '3.1.0', paths: {}, components: { schemas } }, '3.1'),
    linked,
  ).digestOf(JSON.stringify({ $ref: `#/components/schemas/${start}` }))

const to = (...names: string[]): JsonObject => ({
  allOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })),
})

describe('what a text leads to', () => {
  test('is told by what is far away too', () => {
    const schemas = { A: to('B'), B: to('C'), C: { title: 'c' }, D: { title: 'd' } }
    expect(digestOf({ ...schemas, C: { title: 'other' } })).not.toBe(digestOf(schemas))
    expect(digestOf({ ...schemas, D: { title: 'other' } })).toBe(digestOf(schemas))
  })

  test('is told in circles, wherever they are entered first', () => {
    const schemas = { A: to('B'), B: to('C', 'D'), C: to('A'), D: to('D'), E: to('C') }
    const reading = new Reading({ openapi: '3.1.0', paths: {}, components: { schemas } }, '3.1')
    const texts = ['A', 'B', 'C', 'D', 'E'].map((name) => JSON.stringify(to(name)))
    const one = new Reach(reading, '')
    const other = new Reach(reading, '')
    const digests = texts.map((text) => one.digestOf(text))
    const turned = texts.toReversed().map((text) => other.digestOf(text))
    expect(turned.toReversed()).toEqual(digests)
    expect(new Set(digests).size).toBe(5)
    for (const name of ['A', 'B', 'C', 'E'])
      expect(digestOf({ ...schemas, D: { title: 'other' } }, name)).not.toBe(
        digestOf(schemas, name),
      )
    expect(digestOf({ ...schemas, A: to('B', 'B') }, 'D')).toBe(digestOf(schemas, 'D'))
  })

  test('is told however deep it is', () => {
    const deep = (title: string): JsonObject =>
      Object.fromEntries([
        ...Array.from({ length: 20_000 }, (_, index) => [`A${index}`, to(`A${index + 1}`)]),
        ['A20000', { title }],
      ]) as JsonObject
    expect(digestOf(deep('a'), 'A0')).toBe(digestOf(deep('a'), 'A0'))
    expect(digestOf(deep('a'), 'A0')).not.toBe(digestOf(deep('b'), 'A0'))
  })

  test('is not told where a name stands for what may be anywhere', () => {
    const named = { A: to('B'), B: { $ref: '#named' }, C: { $anchor: 'named' }, D: {} }
    expect(digestOf(named)).toBeNull()
    expect(digestOf({ A: to('B'), B: { properties: { b: { $dynamicRef: '#b' } } } })).toBeNull()
    expect(digestOf(named, 'D')).not.toBeNull()
  })

  test('is told with the operations that links name in other ways', () => {
    const schemas = { A: to('B'), B: { links: {} }, C: {} }
    expect(digestOf(schemas, 'A', 'these')).not.toBe(digestOf(schemas, 'A', 'those'))
    expect(digestOf(schemas, 'C', 'these')).toBe(digestOf(schemas, 'C', 'those'))
  })

  test('is not read for ever where references name the same megabytes in a thousand ways', () => {
    const schemas: JsonObject = { Long: { description: 'x'.repeat(1_000_000) } }
    const encoded = (index: number): string =>
      Array.from('omponents', (letter, at) =>
        (index >> at) % 2 === 0 ? letter : `%${letter.charCodeAt(0).toString(16)}`,
      ).join('')
    schemas['A'] = {
      allOf: Array.from({ length: 500 }, (_, index) => ({
        $ref: `#/c${encoded(index)}/schemas/Long`,
      })),
    }
    expect(digestOf(schemas)).toBeNull()
  })
})
