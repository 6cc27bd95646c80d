import type { Locator, Page } from '@playwright/test'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { follow, register } from '../support/register.ts'
import { changeCalled, tasksApiWithTwoBreaks, waiting } from './support/gate.ts'
import { heading, publish } from './support/pages.ts'
import { expect, test } from './support/people.ts'

const removed = /POST \/tasks is no longer offered/
const tenant = /"tenant" is required/

test('what changed is filtered by the address, without JavaScript too', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('filtered')
  await waiting(await api('publisher'), slug)
  const page = await as('viewer', { javaScriptEnabled: false })
  const here = `/${instance.organization}/${slug}/changes/1.0.0..1.1.0`
  await page.goto(here)
  await expect(page.getByText('2 changes from 1.0.0 to 1.1.0 break callers.')).toBeVisible()
  await expect(page.getByText(/asks for 2\.0\.0, but it declares 1\.1\.0/)).toBeVisible()
  await expect(page.getByRole('form', { name: 'Decide' })).toHaveCount(0)
  await expect(page.getByText('Waive this change')).toHaveCount(0)
  const change = changeCalled(page, removed)
  await expect(change.getByRole('figure').first()).toContainText('createTask')
  await expect(change.getByRole('figure').last()).toContainText('Not in this version.')

  await page.getByRole('combobox', { name: 'Rule' }).fill('operation-removed')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/rule=operation-removed/)
  await expect(changeCalled(page, removed)).toBeVisible()
  await expect(changeCalled(page, tenant)).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Level' }).selectOption('safe')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByText('No change fits the filter.')).toBeVisible()
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page).toHaveURL(new RegExp(`${here}$`))

  await changeCalled(page, removed).getByRole('link', { name: 'operation-removed' }).click()
  await expect(heading(page, 'operation-removed')).toBeVisible()
  await page.goto(here)
  await changeCalled(page, removed).getByRole('link', { name: 'POST /tasks', exact: true }).click()
  await expect(heading(page, 'Create a task')).toBeVisible()
})

test('each change has an address of its own, and all are Markdown on request', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('addressed')
  await waiting(await api('publisher'), slug)
  const page = await as('viewer')
  const here = `/${instance.organization}/${slug}/changes/1.0.0..1.1.0`
  await page.goto(here)
  await page.getByRole('link', { name: /^Permanent link to: .*tenant/ }).click()
  const fingerprint = new URL(page.url()).hash.slice(1)
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/)
  await expect(page.locator(`[id="${fingerprint}"]`)).toBeInViewport()

  const answer = await page.request.get(`${here}/changes.md`)
  expect(answer.headers()['content-type']).toBe('text/markdown; charset=utf-8')
  const markdown = await answer.text()
  expect(markdown).toContain('is no longer offered')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(markdown)
})

test('any two versions are compared, and the address stays', async ({ as, api, instance }) => {
  const slug = freshSlug('pairs')
  const publisher = await api('publisher')
  for (const version of ['1.0.0', '1.1.0'])
    await publish(publisher, tasksApi({ version }), { api: slug })
  const { body } = await register(publisher, tasksApiWithTwoBreaks('2.0.0'), { api: slug })
  await follow(publisher, body.id, ({ status }) => status === 'published')

  const page = await as('viewer')
  const changes = `/${instance.organization}/${slug}/changes`
  await page.goto(changes)
  await page.getByRole('combobox', { name: 'From' }).selectOption('1.0.0')
  await page.getByRole('combobox', { name: 'To' }).selectOption('1.1.0')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(new RegExp(`${changes}/1\\.0\\.0\\.\\.1\\.1\\.0$`))
  await expect(page.getByText('For its callers, 1.1.0 is the same as 1.0.0.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Changes', exact: true })).toHaveCount(0)

  await page.goto(`${changes}/1.0.0..latest`)
  await expect(page).toHaveURL(new RegExp(`${changes}/1\\.0\\.0\\.\\.2\\.0\\.0$`))
  await expect(page.getByText('2 changes from 1.0.0 to 2.0.0 break callers.')).toBeVisible()
  await expect(page.getByText('asks for 2.0.0 or more, and it declares 2.0.0')).toBeVisible()

  for (const range of ['1.0.0', '1.0.0..9.9.9', '1.0.0..%3Cscript%3E']) {
    expect((await page.goto(`${changes}/${range}`))?.status(), range).toBe(404)
    await expect(heading(page, 'These versions cannot be compared')).toBeVisible()
  }
  await page.getByRole('link', { name: 'Choose two versions' }).click()
  await expect(heading(page, 'Compare versions')).toBeVisible()
})

test('a change is waived without a mouse', async ({ as, api, instance }) => {
  const slug = freshSlug('keys')
  await waiting(await api('publisher'), slug)
  const page = await as('approver')
  await page.goto(`/${instance.organization}/${slug}/changes/1.0.0..1.1.0`)
  const question = changeCalled(page, tenant).getByText('Waive this change')
  await tabTo(page, question)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Every caller sends a tenant already.')
  await tabTo(page, changeCalled(page, tenant).getByRole('button', { name: 'Waive it' }))
  await page.keyboard.press('Enter')
  await expect(changeCalled(page, tenant).getByText(/^Waived by you/)).toBeVisible()
})

test('hostile text in changes and reasons is shown, and never run', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('hostile')
  const attack = '<img src=x onerror="window.attacked=1"><script>window.attacked=2</script>'
  const publisher = await api('publisher')
  const attacked = (version: string, required: boolean) => {
    const parameters = [{ name: attack, in: 'query', required, schema: { type: 'string' } }]
    return tasksApi({
      version,
      paths: {
        '/attack': {
          get: { summary: attack, parameters, responses: { 200: { description: attack } } },
        },
      },
    })
  }
  await publish(publisher, attacked('1.0.0', false), { api: slug })
  const { body } = await register(publisher, attacked('1.1.0', true), { api: slug })
  await follow(publisher, body.id, ({ status }) => status === 'awaiting-approval')
  const page = await as('approver')
  await page.goto(`/${instance.organization}/${slug}/changes/1.0.0..1.1.0`)
  await page.getByText('Waive this change').first().click()
  await page.getByRole('textbox', { name: 'Reason' }).last().fill(attack)
  await page.getByRole('button', { name: 'Waive it' }).click()
  await expect(page.getByText(/^Waived by you/).first()).toBeVisible()
  for (const path of [`${slug}/changes/1.0.0..1.1.0`, slug, `registrations/${body.id}`]) {
    await page.goto(`/${instance.organization}/${path}`, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => Reflect.get(window, 'attacked')), path).toBeUndefined()
    await expect(page.locator('main :is([onerror], script[src=""])')).toHaveCount(0)
  }
})

/** Presses the tab key until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The tab key does not lead there.')
}
