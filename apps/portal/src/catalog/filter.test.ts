import { describe, expect, test } from '@jest/globals'
import { asQuery, catalogFilter, isNarrowed } from './filter.ts'

const filterOf = (query: Record<string, string>) => catalogFilter((name) => query[name])

describe('the filter of the catalog', () => {
  test('is what the address says', () =>
    expect(
      filterOf({
        q: '  pets ',
        team: 'payments',
        lifecycle: 'production',
        tag: 'billing',
        visibility: 'public',
        scoreMin: '80',
        sort: '-score',
      }),
    ).toEqual({
      q: 'pets',
      team: 'payments',
      lifecycle: 'production',
      tag: 'billing',
      visibility: 'public',
      scoreMin: 80,
      sort: '-score',
    }))

  test('leaves out what cannot be one', () =>
    expect(
      filterOf({
        q: ' ',
        team: '<img>',
        tag: 'Billing & co',
        lifecycle: 'ended',
        visibility: 'secret',
        scoreMin: '-1',
        sort: 'constructor',
      }),
    ).toEqual({}))

  for (const scoreMin of ['0', '101', '1.5', 'x', '1e400'])
    test(`a score of ${scoreMin} is none`, () => expect(filterOf({ scoreMin })).toEqual({}))

  test('by name is as usual', () => expect(filterOf({ sort: 'name' })).toEqual({}))

  test('only orders, or narrows too', () => {
    expect(isNarrowed(filterOf({ sort: '-score' }))).toBe(false)
    expect(isNarrowed(filterOf({ scoreMin: '50' }))).toBe(true)
  })

  test('goes back into an address', () =>
    expect(asQuery({ q: 'a', scoreMin: 50 })).toEqual({ q: 'a', scoreMin: '50' }))
})
