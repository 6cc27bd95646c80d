import { describe, expect, test } from '@jest/globals'
import type { Api } from '@portolan/store/apis/apis'
import { facetsOf } from './facets.ts'
import { filterFrom, isMatchedBy } from './filter.ts'
import { inOrderOfNames, pageAfter, type Sort } from './order.ts'

const apiOf = (slug: string, changed: Partial<Api> = {}): Api => ({
  apiId: slug,
  orgId: 'an-org',
  slug,
  title: slug,
  versionScheme: 'semver',
  sequence: 1,
  withdrawn: 0,
  operations: 1,
  webhooks: 0,
  schemas: 0,
  lifecycle: 'production',
  tags: [],
  visibility: 'private',
  revision: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...changed,
})

const orders = apiOf('orders', {
  title: 'Order book',
  description: 'Takes what customers buy.',
  team: 'sales',
  owner: 'ann',
  tags: ['core', 'money'],
  score: 90,
  updatedAt: '2026-03-01T00:00:00.000Z',
  latestPublishedAt: '2026-01-01T00:00:00.000Z',
})
const invoices = apiOf('invoices', {
  title: 'invoices 2',
  team: 'sales',
  lifecycle: 'deprecated',
  tags: ['money'],
  score: 70,
  latestPublishedAt: '2026-02-01T00:00:00.000Z',
})
const weather = apiOf('weather', {
  title: 'Invoices 10',
  visibility: 'public',
  updatedAt: '2026-02-01T00:00:00.000Z',
})
const all = inOrderOfNames([orders, invoices, weather])

const filterOf = (query: Record<string, string | number>, isOutsider = false) =>
  filterFrom({ query, path: {}, header: {} }, isOutsider)
const found = (query: Record<string, string | number>, isOutsider = false) =>
  all.filter((api) => isMatchedBy(api, filterOf(query, isOutsider))).map(({ slug }) => slug)

describe('APIs are asked for', () => {
  for (const [what, query, slugs] of [
    ['nothing', {}, ['invoices', 'weather', 'orders']],
    ['words, wherever they are', { q: 'CUSTOMERS order' }, ['orders']],
    ['a word that is a tag', { q: 'money' }, ['invoices', 'orders']],
    ['a team', { team: 'sales' }, ['invoices', 'orders']],
    ['an owner', { owner: 'ann' }, ['orders']],
    ['a lifecycle', { lifecycle: 'deprecated' }, ['invoices']],
    ['a tag', { tag: 'core' }, ['orders']],
    ['a visibility', { visibility: 'public' }, ['weather']],
    ['a score, which not all have', { scoreMin: 70 }, ['invoices', 'orders']],
    ['several at once', { team: 'sales', scoreMin: 80 }, ['orders']],
  ] as const)
    test(`by ${what}`, () => expect(found(query)).toEqual(slugs))

  test('by outsiders in vain, as to whose they are', () => {
    expect(found({ team: 'sales' }, true)).toEqual([])
    expect(found({ owner: 'ann' }, true)).toEqual([])
  })
})

describe('APIs are in order', () => {
  for (const [sort, slugs] of [
    ['name', ['invoices', 'weather', 'orders']],
    ['-updated', ['orders', 'weather', 'invoices']],
    ['-score', ['orders', 'invoices', 'weather']],
    ['-published', ['invoices', 'orders', 'weather']],
  ] as [Sort, string[]][]) {
    test(`by ${sort}`, () =>
      expect(pageAfter(all, sort, 9).items.map(({ slug }) => slug)).toEqual(slugs))

    test(`by ${sort} over pages, also when the last one of a page is gone`, () => {
      const first = pageAfter(all, sort, 1)
      const rest = all.filter(({ slug }) => slug !== slugs[0])
      const second = pageAfter(rest, sort, 1, first.next)
      const third = pageAfter(all, sort, 1, second.next)
      const seen = [first, second, third].flatMap(({ items }) => items.map(({ slug }) => slug))
      expect(seen).toEqual(slugs)
      expect(third.next).toBeUndefined()
    })
  }

  test('by slug where they have one title', () => {
    const twins = inOrderOfNames(['c', 'a', 'b'].map((slug) => apiOf(slug, { title: 'Same' })))
    const first = pageAfter(twins, 'name', 2)
    expect(first.items.map(({ slug }) => slug)).toEqual(['a', 'b'])
    expect(pageAfter(twins, 'name', 2, first.next).items.map(({ slug }) => slug)).toEqual(['c'])
  })
})

describe('facets', () => {
  test('count with all filters but their own', () => {
    expect(facetsOf(all, filterOf({ tag: 'money', lifecycle: 'production' }), false)).toEqual({
      team: [['sales', 1]],
      owner: [['ann', 1]],
      lifecycle: [
        ['deprecated', 1],
        ['production', 1],
      ],
      tag: [
        ['core', 1],
        ['money', 1],
      ],
      visibility: [['private', 1]],
    })
  })

  test('name no teams and owners to outsiders', () => {
    expect(facetsOf(all, filterOf({}), false)).toHaveProperty('team')
    const facets = facetsOf(all, filterOf({}, true), true)
    expect(Object.keys(facets)).toEqual(['lifecycle', 'tag', 'visibility'])
  })

  test('of a whole catalog are those of that catalog', () => {
    const tagsOf = (apis: Api[]) => facetsOf(apis, filterOf({}), false).tag
    expect(tagsOf(all)).toEqual(tagsOf([...all]))
    expect(tagsOf(all)).not.toEqual(tagsOf([weather]))
  })
})
