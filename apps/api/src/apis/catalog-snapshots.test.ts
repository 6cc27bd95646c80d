import { expect, test } from '@jest/globals'
import type { Api } from '@portolan/store/apis/apis'
import type { CatalogCounters } from '@portolan/store/apis/catalog'
import { createCatalogSnapshots } from './catalog-snapshots.ts'

/** A catalog that tells how it was read. */
function prepare() {
  const state = { changes: 1, reads: [] as string[], slugs: ['orders'] }
  const reading = (kind: string) => async (_: string, counters: CatalogCounters) => {
    state.reads.push(kind)
    const apis = state.slugs.map((slug) => ({ slug, title: slug }) as Api)
    return { counters, revisions: new Map(), apis }
  }
  const snapshots = createCatalogSnapshots({
    counters: async () =>
      new Map([
        [0, state.changes],
        [1, 1],
      ]),
    read: reading('read'),
    refresh: reading('refresh'),
  })
  return { state, slugs: async () => (await snapshots.get('an-org')).map(({ slug }) => slug) }
}

test('a catalog that did not change is read once', async () => {
  const { state, slugs } = prepare()
  for (let time = 0; time < 3; time++) expect(await slugs()).toEqual(['orders'])
  expect(state.reads).toEqual(['read'])
})

test('a change is seen the next time, and only what changed is read', async () => {
  const { state, slugs } = prepare()
  await slugs()
  Object.assign(state, { changes: 2, slugs: ['orders', 'weather'] })
  expect(await slugs()).toEqual(['orders', 'weather'])
  expect(state.reads).toEqual(['read', 'refresh'])
})

test('many who ask at once share one reading', async () => {
  const { state, slugs } = prepare()
  await Promise.all([slugs(), slugs(), slugs()])
  expect(state.reads).toEqual(['read'])
})

test('a reading that began before a change does not stay', async () => {
  const { state, slugs } = prepare()
  const early = slugs()
  await Promise.resolve()
  Object.assign(state, { changes: 2, slugs: [] })
  await early
  expect(await slugs()).toEqual([])
})
