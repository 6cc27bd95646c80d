import { expect, test } from '@jest/globals'
import type { Api } from '@portolan/store/apis/apis'
import { createCatalogSnapshots } from './catalog-snapshots.ts'

/** A catalog that counts how often it is read. */
function prepare() {
  const state = { revision: 1, reads: 0, slugs: ['orders'] }
  const snapshots = createCatalogSnapshots({
    revision: async () => state.revision,
    read: async () => {
      state.reads++
      return state.slugs.map((slug) => ({ slug }) as Api)
    },
  })
  return { state, slugs: async () => (await snapshots.get('an-org')).map(({ slug }) => slug) }
}

test('a catalog that did not change is read once', async () => {
  const { state, slugs } = prepare()
  for (let time = 0; time < 3; time++) expect(await slugs()).toEqual(['orders'])
  expect(state.reads).toBe(1)
})

test('a change is seen the next time', async () => {
  const { state, slugs } = prepare()
  await slugs()
  Object.assign(state, { revision: 2, slugs: ['orders', 'weather'] })
  expect(await slugs()).toEqual(['orders', 'weather'])
})

test('many who ask at once share one reading', async () => {
  const { state, slugs } = prepare()
  await Promise.all([slugs(), slugs(), slugs()])
  expect(state.reads).toBe(1)
})

test('a reading that began before a change does not stay', async () => {
  const { state, slugs } = prepare()
  const early = slugs()
  await Promise.resolve()
  Object.assign(state, { revision: 2, slugs: [] })
  await early
  expect(await slugs()).toEqual([])
})
