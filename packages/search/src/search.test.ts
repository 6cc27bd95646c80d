import { describe, expect, test } from '@jest/globals'
import { search, type SearchRequest } from './search.ts'
import { billing, operation, pets, rowSet, segmentOf } from './testing.fixture.ts'

const live = [await segmentOf(pets), await segmentOf(billing)]
const ask = (typed: string, more: Partial<SearchRequest> = {}) =>
  search(live, { typed, offset: 0, limit: 20, ...more })
const titles = (typed: string, more?: Partial<SearchRequest>): string[] =>
  ask(typed, more).hits.map(({ title }) => title)

describe('words', () => {
  test('are found by their beginnings, in any order, operations first', () => {
    expect(titles('pe')).toEqual([
      'List all pets',
      'Add a pet to the store',
      'Delete a pet',
      'Petstore',
      'newPet',
      'Pet',
      'Pet.ownerName',
    ])
    expect(titles('pets lis')).toEqual(['List all pets'])
  })

  test('are found in titles, operation ids, paths, tags and descriptions', () => {
    expect(titles('addpet')[0]).toBe('Add a pet to the store')
    expect(titles('addPet')[0]).toBe('Add a pet to the store')
    expect(titles('/pets/{petId}')[0]).toBe('Delete a pet')
    expect(titles('petid')).toEqual(['Delete a pet'])
    expect(titles('owner name')).toEqual(['Pet.ownerName'])
    expect(titles('animal')).toEqual(['List all pets'])
  })

  test('that are the whole name come before those that begin one', async () => {
    const segment = await segmentOf(
      rowSet('files', [operation('Filesystem'), operation('Get file'), operation('File')]),
    )
    const { hits } = search([segment], { typed: 'file', offset: 0, limit: 9 })
    expect(hits.map(({ title }) => title)).toEqual(['File', 'Get file', 'Filesystem'])
  })

  test('of a name come before those of a description', async () => {
    const segment = await segmentOf(
      rowSet('mail', [
        operation('Send', { text: 'A letter.' }),
        { kind: 'schema', title: 'Letter' },
      ]),
    )
    const { hits } = search([segment], { typed: 'letter', offset: 0, limit: 9 })
    expect(hits.map(({ title }) => title)).toEqual(['Letter', 'Send'])
  })

  test('may name the API', () => expect(titles('billing refund')).toEqual(['Refund a payment']))

  test('ignore case and accents, also where there are no spaces', async () => {
    const rows = [operation('Créer un café'), operation('Получить счёт'), operation('顧客を検索')]
    const segment = await segmentOf(rowSet('words', rows))
    const found = (typed: string) =>
      search([segment], { typed, offset: 0, limit: 9 }).hits.map(({ title }) => title)
    expect(found('CREER cafe')).toEqual(['Créer un café'])
    expect(found('получить')).toEqual(['Получить счёт'])
    expect(found('検索')).toEqual(['顧客を検索'])
  })

  test('say where they matched', () => {
    expect(ask('own').hits[0]).toMatchObject({ title: 'Pet.ownerName', matched: [[4, 7]] })
    expect(ask('ownername').hits[0]).toMatchObject({ matched: [[4, 13]] })
  })
})

describe('a typo', () => {
  test.each([
    ['invioces', 'invoices'],
    ['lsit invoices', 'list invoices'],
    ['refnud', 'refund'],
    ['invoic', undefined],
    ['xyz', undefined],
    ['method:post reefund', 'method:post refund'],
  ])('%s is taken for %s', (typed, correctedTo) => {
    const result = ask(typed)
    expect(result.correctedTo).toBe(correctedTo)
    if (correctedTo !== undefined) expect(result.total).toBeGreaterThan(0)
  })

  test('in a short word is none', () => expect(ask('pwt').total).toBe(0))
})

describe('filters', () => {
  test.each([
    ['api:petstore kind:operation', 3],
    ['api:pet kind:operation', 3],
    ['api:Billing', 4],
    ['method:DELETE', 1],
    ['method:del', 1],
    ['tag:pets kind:operation', 2],
    ['tag:"Pet store"', 1],
    ['tag:pet kind:operation', 2],
    ['kind:schemas', 2],
    ['kind:api,', 2],
    ['api:petstore api:billing kind:schema', 2],
    ['api:nothing', 0],
    ['kind:banana', 0],
    ['api:', 0],
    ['list api:', 2],
  ])('%s finds %i', (typed, total) => expect(ask(typed).total).toBe(total))

  test('may be given beside', () => {
    expect(titles('pet', { kinds: ['schema'] })).toEqual(['Pet'])
    expect(titles('pet kind:schema', { kinds: ['operation'] })).toEqual([])
  })
})

describe('whoever may not read an API', () => {
  test('finds nothing of it, nor how much there would be', () => {
    const mayRead = (apiId: string) => apiId === billing.apiId
    for (const typed of ['pet', 'api:petstore', 'kind:operation', 'petz'])
      for (const { set } of ask(typed, { mayRead }).hits) expect(set.slug).toBe('billing')
    expect(ask('pet', { mayRead })).toEqual({ hits: [], total: 0 })
  })

  test('is corrected to words of others alone', async () => {
    const secret = rowSet('secret', [operation('Mark one'), operation('Mark two')])
    const shown = rowSet('shown', [operation('Dark mode')])
    const segments = [await segmentOf(secret, shown)]
    const corrected = (mayRead: (apiId: string) => boolean) =>
      search(segments, { typed: 'bark', offset: 0, limit: 9, mayRead }).correctedTo
    expect(corrected(() => true)).toBe('mark')
    expect(corrected((apiId) => apiId === shown.apiId)).toBe('dark')
    expect(corrected((apiId) => apiId === 'another')).toBeUndefined()
  })
})

test('a set that no longer counts is not found', async () => {
  const { segment } = await segmentOf(pets, billing)
  const sets = new Map([[1, billing]])
  expect(search([{ segment, sets }], { typed: 'list', offset: 0, limit: 9 }).total).toBe(1)
})

test('pages follow each other, and end', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => operation(`Read thing ${index}`))
  const segments = [await segmentOf(rowSet('a', rows)), await segmentOf(rowSet('b', rows))]
  const seen = new Set<string>()
  for (let offset = 0; offset < 200; offset += 50) {
    const { hits, total } = search(segments, { typed: 'thing', offset, limit: 50 })
    expect(total).toBe(200)
    for (const { set, title } of hits) seen.add(`${set.slug} ${title}`)
  }
  expect(seen.size).toBe(200)
})
