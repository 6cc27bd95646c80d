import type { Page } from '@playwright/test'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import type { Session } from '../support/client.ts'
import { describeApi, looks } from './support/catalog.ts'
import { heading, publish } from './support/pages.ts'
import { expect, test } from './support/people.ts'
import { expectWellMade } from './support/well-made.ts'

/** Three APIs that only this test knows, found by the word that they share. */
async function threeApis(publisher: Session, owner: Session) {
  const word = freshSlug('fleet')
  const team = freshSlug('team')
  await owner.request('PUT', `/orgs/${owner.organization}/teams/${team}`, {
    json: { name: `Harbour ${team}`, members: [] },
  })
  const slugs = ['a', 'b', 'c'].map((letter) => `${word}-${letter}`)
  for (const [index, slug] of slugs.entries())
    await publish(publisher, tasksApi({ title: `Ship ${'CBA'[index]} ${word}` }), { api: slug })
  const [a, b, c] = slugs as [string, string, string]
  await describeApi(publisher, a, { team, tags: ['cargo'], lifecycle: 'experimental' })
  await describeApi(publisher, b, { team, tags: ['cargo', 'tolls'], visibility: 'public' })
  await describeApi(publisher, c, { lifecycle: 'deprecated' })
  return { word, team, slugs }
}

const rows = (page: Page) => page.getByRole('list', { name: 'APIs' }).getByRole('heading')
const titles = async (page: Page) =>
  (await rows(page).allTextContents()).map((title) => title.split(' ').slice(0, 2).join(' '))

test('the catalog is narrowed by the address, follows each choice, and remembers its view', async ({
  as,
  api,
  instance,
}) => {
  const { word, team } = await threeApis(await api('publisher'), await api('owner'))
  const page = await as('viewer')
  const catalog = `/${instance.organization}`
  await page.goto(catalog)
  const status = page.getByRole('main').getByRole('status')
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill(word)
  await expect(status).toHaveText('3 APIs match')
  await expect(page).toHaveURL(new RegExp(`\\?q=${word}`))
  expect(await titles(page)).toEqual(['Ship A', 'Ship B', 'Ship C'])

  await page.getByRole('combobox', { name: 'Tag' }).selectOption('cargo')
  await expect(status).toHaveText('2 APIs match')
  await expect(page).toHaveURL(/tag=cargo/)
  await page.getByRole('combobox', { name: 'Team' }).selectOption(team)
  await page.getByRole('combobox', { name: 'Lifecycle' }).selectOption('experimental')
  await expect(status).toHaveText('1 API matches')
  await page.reload()
  expect(await titles(page)).toEqual(['Ship C'])

  const chips = page.getByRole('list', { name: 'Active filters' })
  await expect(chips.getByRole('link')).toHaveText([
    /Words/,
    /Team: Harbour/,
    /Lifecycle: experimental/,
    /Tag: cargo/,
    'Show all',
  ])
  await chips.getByRole('link', { name: 'Remove the filter Lifecycle: experimental' }).click()
  await expect(status).toHaveText('2 APIs match')

  await page.getByRole('navigation', { name: 'View' }).getByText('Table').click()
  const table = page.getByRole('table', { name: 'APIs' })
  await expect(table.getByRole('rowheader')).toHaveCount(2)
  await table.getByRole('link', { name: 'Last change' }).click()
  await expect(page).toHaveURL(/sort=-updated/)
  await expect(table.getByRole('columnheader', { name: 'Last change' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(table.getByRole('rowheader').first()).toContainText('Ship B')
  await page.goto(`${catalog}?q=${word}`)
  await expect(table).toBeVisible()
})

test('what does not fit says so, and leads back', async ({ as, instance }) => {
  const page = await as('viewer')
  await page.goto(`/${instance.organization}?q=${freshSlug('nothing')}`)
  await expect(page.getByRole('heading', { name: 'No API matches' })).toBeVisible()
  await page.getByRole('link', { name: 'Show the whole catalog' }).click()
  await expect(page).toHaveURL(`${instance.portal}/${instance.organization}`)
  // What cannot be a filter is none, and what is no place in the list is its beginning.
  const answer = await page.goto(`/${instance.organization}?scoreMin=x&tag=A%20b&cursor=gone`)
  expect(answer?.status()).toBe(200)
  await expect(page).toHaveURL(`${instance.portal}/${instance.organization}`)
})

test('without JavaScript the catalog is a form', async ({ as, api, instance }) => {
  const { word } = await threeApis(await api('publisher'), await api('owner'))
  const page = await as('viewer', { javaScriptEnabled: false })
  await page.goto(`/${instance.organization}`)
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill(word)
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('tolls')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(new RegExp(`q=${word}.*tag=tolls`))
  expect(await titles(page)).toEqual(['Ship B'])
})

test('visitors and strangers see what is public, and nobody who is behind it', async ({
  as,
  api,
  page: visitor,
  instance,
}) => {
  const { word, slugs } = await threeApis(await api('publisher'), await api('owner'))
  const stranger = await as('owner', { organization: 'globex' })
  for (const page of [visitor, stranger]) {
    const answer = await page.goto(`/${instance.organization}?q=${word}&view=cards`)
    expect(answer?.status()).toBe(200)
    expect(await titles(page)).toEqual(['Ship B'])
    await expect(page.getByText('Harbour')).toHaveCount(0)
    await expect(page.getByRole('combobox', { name: 'Team' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Register' })).toHaveCount(page === visitor ? 0 : 1)
  }
  await visitor.goto(`/${instance.organization}/${slugs[0]}`)
  await expect(heading(visitor, 'Sign in')).toBeVisible()
  const answer = await stranger.goto(`/${instance.organization}/${slugs[0]}`)
  expect(answer?.status()).toBe(404)
})

test('the catalog is narrowed with the keyboard alone', async ({ as, api, instance }) => {
  const { word } = await threeApis(await api('publisher'), await api('owner'))
  const page = await as('viewer')
  await page.goto(`/${instance.organization}?q=${word}`)
  const tag = page.getByRole('combobox', { name: 'Tag' })
  await tag.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('2 APIs match')
  await expect(tag).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 API matches')
})

for (const { name, ...look } of looks)
  test(`the catalog is well made: ${name}`, async ({ as, api, instance }) => {
    const { word } = await threeApis(await api('publisher'), await api('owner'))
    const page = await as('viewer', look)
    for (const query of ['view=cards', 'view=table', `q=${word}&tag=cargo&view=cards`, 'q=none-']) {
      await page.goto(`/${instance.organization}?${query}`)
      await expectWellMade(page, query)
    }
  })
