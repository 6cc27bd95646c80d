import type { Page } from '@playwright/test'
import type { Session } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { publish } from './support/pages.ts'
import { expect, test } from './support/people.ts'
import { expectAccessible, expectWellMade } from './support/well-made.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const field = (page: Page) =>
  dialog(page).getByRole('combobox', { name: 'Search APIs, operations, schemas and properties' })
const options = (page: Page) => dialog(page).getByRole('option')

/** An API whose operation and schema carry a word that no other has. */
async function publishWord(session: Session): Promise<{ slug: string; word: string }> {
  const slug = freshSlug('found')
  const word = `quokka${slug.replaceAll(/[^a-z]/g, '')}`
  const description = tasksApi({
    title: `Tasks of ${word}`,
    paths: {
      '/wombats': {
        post: {
          operationId: 'feedWombat',
          summary: `Feed a ${word}`,
          tags: ['Feeding'],
          responses: { 204: { description: 'Fed.' } },
        },
      },
    },
  })
  await publish(session, description, { api: slug })
  return { slug, word }
}

test('the keys open it, results come while typing, and Enter goes to the first', async ({
  api,
  as,
}) => {
  const { slug, word } = await publishWord(await api('publisher'))
  const page = await as('viewer')
  await page.goto('/inbox')
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await expect(async () => {
    await field(page).fill('')
    await field(page).fill(word.slice(0, -1))
    await expect(options(page).first()).toContainText(`Feed a ${word}`, { timeout: 2_000 })
  }).toPass()
  await expectAccessible(page, 'search dialog')
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/${slug}/v/[^/]+/operations/`))
  await expect(page.getByRole('heading', { level: 1, name: `Feed a ${word}` })).toBeVisible()
})

test('arrows choose, a typo is forgiven, Escape leaves everything as it was', async ({
  api,
  as,
}) => {
  const { word } = await publishWord(await api('publisher'))
  const page = await as('viewer')
  await page.goto('/inbox')
  await page.keyboard.press('/')
  const typo = `${word.slice(0, 5)}x${word.slice(6)}`
  await expect(async () => {
    await field(page).fill('')
    await field(page).fill(typo)
    await expect(options(page).first()).toContainText(word, { timeout: 2_000 })
  }).toPass()
  await expect(dialog(page).getByRole('status')).toContainText(word)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  expect(new URL(page.url()).pathname).toBe('/inbox')
})

test('what is typed where one types stays there', async ({ as, instance }) => {
  const page = await as('viewer')
  await page.goto(`/${instance.organization}`)
  const words = page.getByRole('searchbox').first()
  await words.pressSequentially('a/b')
  await expect(words).toHaveValue('a/b')
  await expect(dialog(page)).toBeHidden()
})

test('filters narrow what is found, and stay in the address', async ({ api, as, instance }) => {
  const { slug, word } = await publishWord(await api('publisher'))
  const page = await as('viewer')
  const found = page.getByRole('region', { name: 'Results' }).getByRole('listitem')
  await expect(async () => {
    await page.goto(`/${instance.organization}/search?q=${word}`)
    await expect(found.first()).toContainText(`Feed a ${word}`, { timeout: 2_000 })
  }).toPass()
  await page.goto(`/${instance.organization}/search?q=${word}+method:get`)
  await expect(page.getByText(/Nothing was found/)).toBeVisible()
  await page.goto(`/${instance.organization}/search?q=api:${slug}+tag:Feeding+method:post+${word}`)
  await expect(found).toHaveCount(1)
  await page.getByRole('navigation', { name: 'Kinds' }).getByRole('link', { name: 'APIs' }).click()
  await expect(page).toHaveURL(/kind=api/)
})

test('it works without JavaScript', async ({ api, as, instance }) => {
  const { word } = await publishWord(await api('publisher'))
  const page = await as('viewer', { javaScriptEnabled: false })
  await page.goto(`/${instance.organization}`)
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible()
  const results = page.getByRole('region', { name: 'Results' })
  await expect(async () => {
    await page.getByRole('searchbox').fill(word)
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
    await expect(results.getByRole('link').first()).toContainText(word, { timeout: 2_000 })
  }).toPass()
})

test('nobody finds what is of another organization', async ({ api, as, instance }) => {
  const { word } = await publishWord(await api('publisher'))
  const page = await as('viewer')
  await expect(async () => {
    await page.goto(`/${instance.organization}/search?q=${word}`)
    await expect(page.getByRole('region', { name: 'Results' })).toContainText(`Feed a ${word}`, {
      timeout: 2_000,
    })
  }).toPass()

  const foreigner = await as('owner', { organization: 'globex' })
  await foreigner.goto(`/${instance.organization}/search?q=${word}`)
  await expect(foreigner.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(foreigner.getByRole('link').filter({ hasText: word })).toHaveCount(0)
  await foreigner.goto(`/globex/search?q=${word}`)
  await expect(foreigner.getByText(/Nothing was found/)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page of the search fits a phone and is accessible, ${colorScheme}`, async ({
    as,
    instance,
  }) => {
    const page = await as('viewer', { colorScheme, viewport: { width: 360, height: 740 } })
    await page.goto(`/${instance.organization}/search?q=registration`)
    await expect(page.getByRole('region', { name: 'Results' })).toBeVisible()
    await expectWellMade(page, 'search')
  })
