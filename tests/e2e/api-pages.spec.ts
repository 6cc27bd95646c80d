import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { follow, register } from '../support/register.ts'
import type { Session } from '../support/client.ts'
import { describeApi, looks } from './support/catalog.ts'
import { waiting } from './support/gate.ts'
import { heading, publish } from './support/pages.ts'
import { expect, test } from './support/people.ts'
import { expectWellMade } from './support/well-made.ts'

/** An API with a contact and two versions, of which the later adds an operation. */
async function twoVersions(publisher: Session, slug: string): Promise<string> {
  const describe = (version: string, more: Record<string, unknown> = {}) => {
    const description = JSON.parse(tasksApi({ version, paths: more })) as {
      info: Record<string, unknown>
    }
    description.info['contact'] = { name: 'Harbour office', email: 'office@harbour.example' }
    return JSON.stringify(description, null, 2)
  }
  const one = { get: { operationId: 'health', responses: { 200: { description: 'Well.' } } } }
  await publish(publisher, describe('1.0.0'), { api: slug })
  await publish(publisher, describe('1.1.0', { '/health': one }), { api: slug })
  return slug
}

test('an API tells what it is, whom to ask, what changed last, and leads on by its tabs', async ({
  as,
  api,
  instance,
}) => {
  const publisher = await api('publisher')
  const slug = await twoVersions(publisher, freshSlug('overview'))
  await describeApi(publisher, slug, { lifecycle: 'experimental', tags: ['harbour'] })
  const page = await as('viewer')
  await page.goto(`/${instance.organization}/${slug}`)
  await expect(heading(page, 'Tasks')).toBeVisible()
  const about = page.getByRole('complementary', { name: 'About this API' })
  await expect(about.getByRole('link', { name: 'office@harbour.example' })).toBeVisible()
  await expect(about).toContainText('https://tasks.example')
  const latest = page.getByRole('region', { name: /^Latest version/ })
  await expect(latest).toContainText('3 operations')
  await expect(page.getByRole('region', { name: 'What changed last' })).toContainText(
    'GET /health is new.',
  )
  const tabs = page.getByRole('navigation', { name: 'Pages of Tasks' })
  await expect(tabs.getByRole('link', { name: 'Settings' })).toHaveCount(0)

  await tabs.getByRole('link', { name: 'Versions' }).click()
  const rows = page.getByRole('table', { name: 'Versions' }).getByRole('rowheader')
  await expect(rows).toHaveText(['1.1.0', '1.0.0'])
  await page.getByRole('link', { name: /^Changes of 1\.1\.0 against 1\.0\.0/ }).click()
  await expect(page).toHaveURL(new RegExp(`/${slug}/changes/1\\.0\\.0\\.\\.1\\.1\\.0$`))
  await page.goBack()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(new RegExp(`/changes/1\\.0\\.0\\.\\.1\\.1\\.0$`))
  await page.goBack()

  await tabs.getByRole('link', { name: 'Quality' }).click()
  await expect(page.getByRole('region', { name: 'What would raise the score most' })).toBeVisible()
  const rules = page.getByRole('list', { name: 'Findings by rule' })
  await rules.getByText('operation-description', { exact: true }).click()
  await expect(page.getByRole('list', { name: 'Places of operation-description' })).toContainText(
    /line \d+/,
  )
  await page.getByRole('link', { name: 'See them beside the source' }).click()
  await expect(heading(page, `${slug} 1.1.0`)).toBeVisible()
  await page.goBack()

  await tabs.getByRole('link', { name: 'Registrations' }).click()
  await expect(page.getByRole('list', { name: 'Registrations' }).getByRole('listitem')).toHaveCount(
    2,
  )
  await tabs.getByRole('link', { name: 'Reference' }).click()
  await expect(page).toHaveURL(new RegExp(`/${slug}/v/1\\.1\\.0$`))
})

test('the changelog tells what each version changed, as a page and as Markdown', async ({
  as,
  api,
  instance,
}) => {
  const slug = await twoVersions(await api('publisher'), freshSlug('changelog'))
  const page = await as('viewer', { javaScriptEnabled: false })
  await page.goto(`/${instance.organization}/${slug}/changelog`)
  const versions = page.getByRole('list', { name: 'Versions' })
  await expect(versions.getByRole('heading', { level: 3 })).toHaveText(['1.1.0', '1.0.0'])
  await expect(versions.getByRole('heading', { level: 4 })).toHaveText(['Added'])
  const address = await page.getByRole('link', { name: 'As Markdown' }).getAttribute('href')
  const answer = await page.request.get(address ?? '')
  expect(answer.headers()['content-type']).toBe('text/markdown; charset=utf-8')
  expect(await answer.text()).toMatch(
    /^# Changelog of Tasks\n\n## 1\.1\.0 \(\d{4}-\d\d-\d\d\)\n\n### Added\n\n- GET \/health is new\./,
  )
})

test('findings stand beside the lines that they are about', async ({ as, api, instance }) => {
  const publisher = await api('publisher')
  const text = JSON.stringify(JSON.parse(tasksApi()), null, 2)
  const { body } = await register(publisher, text, { api: freshSlug('beside') })
  await follow(publisher, body.id)
  const page = await as('viewer', { javaScriptEnabled: false })
  await page.goto(`/${instance.organization}/registrations/${body.id}`)
  const toFinding = page.getByRole('link', { name: /^Line \d+, to finding 1$/ })
  const line = Number(/\d+/.exec((await toFinding.getAttribute('aria-label')) ?? '')?.[0])
  await expect(page.locator(`#line-${line}`)).toContainText(text.split('\n')[line - 1]!.trim())
  await toFinding.click()
  await expect(page.locator('#finding-1')).toBeInViewport()
  await page
    .locator('#finding-1')
    .getByRole('link', { name: `line ${line}` })
    .click()
  await expect(page).toHaveURL(new RegExp(`#line-${line}$`))
})

test('settings are saved, and a second person learns that somebody was faster', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('settings')
  await publish(await api('publisher'), tasksApi(), { api: slug })
  const here = `/${instance.organization}/${slug}/settings`
  const [fast, slow] = [await as('publisher'), await as('owner')]
  for (const page of [fast, slow]) await page.goto(here)
  await fast.getByRole('combobox', { name: 'Lifecycle' }).selectOption('deprecated')
  await fast.getByRole('textbox', { name: /^Tags/ }).fill('Cargo, tolls')
  await fast.getByRole('button', { name: 'Save' }).click()
  await expect(fast.getByText('Saved.')).toBeVisible()
  await expect(fast.getByRole('textbox', { name: /^Tags/ })).toHaveValue('cargo, tolls')

  await slow.getByRole('combobox', { name: 'Lifecycle' }).selectOption('experimental')
  await slow.getByRole('button', { name: 'Save' }).click()
  await expect(slow.getByText('Somebody changed it meanwhile')).toBeVisible()
  const differing = slow.getByRole('table', { name: 'What differs' })
  await expect(differing.getByRole('row', { name: /Lifecycle/ })).toContainText(
    /deprecated.*experimental/,
  )
  await expect(slow.getByRole('combobox', { name: 'Lifecycle' })).toHaveValue('experimental')
  await slow.getByRole('textbox', { name: /^Tags/ }).fill('cargo')
  await slow.getByRole('button', { name: 'Save over theirs' }).click()
  await expect(slow.getByText('Saved.')).toBeVisible()
  await fast.goto(`/${instance.organization}/${slug}`)
  await expect(fast.getByText('experimental', { exact: true })).toBeVisible()

  await slow.goto(here)
  await slow.getByRole('textbox', { name: /^Tags/ }).fill('not_a_tag')
  await slow.getByRole('button', { name: 'Save' }).click()
  await expect(slow.getByRole('alert').getByText(/not_a_tag/)).toBeVisible()
  const viewer = await as('viewer')
  expect((await viewer.goto(here))?.status()).toBe(403)
})

test('an API becomes public after a second word, and private again at once', async ({
  as,
  api,
  page: visitor,
  instance,
}) => {
  const publisher = await api('publisher')
  const slug = await twoVersions(publisher, freshSlug('public'))
  const at = `/${instance.organization}/${slug}`
  // Without JavaScript too.
  const page = await as('publisher', { javaScriptEnabled: false })
  await page.goto(`${at}/settings`)
  await page.getByRole('radio', { name: /^Public/ }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible()
  await visitor.goto(at)
  await expect(heading(visitor, 'Sign in')).toBeVisible()
  await page.getByRole('button', { name: 'Make it public' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()

  for (const path of ['', '/versions', '/changelog', '/quality', '/changes/1.0.0..1.1.0']) {
    const answer = await visitor.goto(`${at}${path}`)
    expect(answer?.status(), path).toBe(200)
    await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
    for (const hidden of ['Publisher Example', 'Registrations', 'Waive this change'])
      await expect(visitor.getByText(hidden), `${path} ${hidden}`).toHaveCount(0)
  }
  await visitor.goto(at)
  await expect(visitor.locator('meta[name=robots]')).toHaveCount(0)
  await expect(visitor.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `${instance.portal}${at}`,
  )
  await expect(visitor.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Tasks')
  for (const path of ['/registrations', '/policy', '/settings']) {
    await visitor.goto(`${at}${path}`)
    await expect(heading(visitor, 'Sign in'), path).toBeVisible()
  }
  expect((await visitor.request.get(`${at}/changelog.md`)).status()).toBe(200)

  await describeApi(publisher, slug, { visibility: 'private' })
  await visitor.goto(`${at}/versions`)
  await expect(heading(visitor, 'Sign in')).toBeVisible()
  expect((await visitor.request.get(`${at}/changelog.md`)).status()).toBe(404)
})

test('an owner withdraws a version by its label; it is gone for everybody', async ({
  as,
  api,
  instance,
}) => {
  const slug = await twoVersions(await api('publisher'), freshSlug('withdrawn'))
  const at = `/${instance.organization}/${slug}`
  const publisher = await as('publisher')
  await publisher.goto(`${at}/settings`)
  await expect(publisher.getByText('Withdraw a version')).toHaveCount(0)

  const owner = await as('owner')
  await owner.goto(`${at}/settings`)
  await owner.getByText('Withdraw a version…').click()
  await owner.getByRole('combobox', { name: 'Version' }).selectOption('1.1.0')
  await owner.getByRole('textbox', { name: /^Type its label/ }).fill('1.0.0')
  await owner.getByRole('textbox', { name: 'Reason' }).fill('It holds a secret.')
  await owner.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(owner.getByText('Type the label of the version, 1.1.0,')).toBeVisible()
  await expect(owner.getByRole('textbox', { name: 'Reason' })).toHaveValue('It holds a secret.')
  await owner.getByRole('textbox', { name: /^Type its label/ }).fill('1.1.0')
  await owner.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(owner.getByText('1.1.0 is withdrawn.')).toBeVisible()

  await publisher.goto(`${at}/versions`)
  const rows = publisher.getByRole('table', { name: 'Versions' }).getByRole('rowheader')
  await expect(rows).toHaveText(['1.0.0'])
  await publisher.goto(at)
  await expect(publisher.getByRole('region', { name: /^Latest version/ })).toContainText('1.0.0')
  expect((await publisher.goto(`${at}/v/1.1.0`))?.status()).toBe(404)
})

test('the words that differ are marked, and the decision stays at hand', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('marked')
  await waiting(await api('publisher'), slug)
  const page = await as('approver')
  await page.goto(`/${instance.organization}/${slug}/changes/1.0.0..1.1.0`)
  const bar = page.getByRole('complementary', { name: 'Decision' })
  await page
    .getByRole('list', { name: 'Changes', exact: true })
    .locator('> li')
    .last()
    .scrollIntoViewIfNeeded()
  await expect(bar).toBeInViewport()
  await expect(bar).toContainText('2 breaking changes are not waived')
  await bar.getByRole('link', { name: 'Decide' }).click()
  await expect(page.getByRole('form', { name: 'Decide' })).toBeInViewport()
})

test('axe finds nothing on the pages of an API, and none scrolls sideways', async ({
  as,
  api,
  instance,
}) => {
  test.setTimeout(300_000)
  const publisher = await api('publisher')
  const slug = freshSlug('made')
  await publish(publisher, JSON.stringify(JSON.parse(tasksApi()), null, 2), { api: slug })
  const { body } = await register(publisher, tasksApiWithoutCreate('1.1.0'), { api: slug })
  await follow(publisher, body.id, ({ status }) => status === 'awaiting-approval')
  await describeApi(publisher, slug, { tags: ['cargo'], lifecycle: 'deprecated' })
  const at = `/${instance.organization}/${slug}`
  const paths = [
    '',
    '/versions',
    '/changelog',
    '/quality',
    '/registrations',
    '/policy',
    '/settings',
  ]
  const addresses = [
    ...paths.map((path) => `${at}${path}`),
    `${at}/changes/1.0.0..1.1.0`,
    `/${instance.organization}/registrations/${body.id}`,
  ]
  for (const { name, ...look } of looks) {
    const page = await as('owner', look)
    for (const address of addresses) {
      await page.goto(address)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      await expectWellMade(page, `${address}, ${name}`)
    }
  }
})
