import type { Page } from '@playwright/test'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { follow, register } from '../support/register.ts'
import type { Session } from '../support/client.ts'
import { publish } from './support/pages.ts'
import { expect, test } from './support/people.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './support/well-made.ts'

const longName = 'AVeryLongNameThatNobodyCouldBreakAnywhereButMachinesLoveToMakeThem'

function wideDescription(): string {
  const path = `/${'organizations/{organization}/'.repeat(3)}tasks`
  const description = tasksApi({
    paths: {
      [path
        .replaceAll('{organization}', '{id}')
        .replace('{id}', '{organization}')
        .replace('{id}', '{team}')]: {
        get: {
          operationId: longName,
          summary: longName,
          description: `| ${longName} | b |\n| --- | --- |\n| ${longName} | ${longName} |\n\n    ${longName.repeat(3)}`,
          tags: [longName],
          deprecated: true,
          parameters: ['organization', 'team', 'id'].map((name) => ({
            name,
            in: 'path',
            required: true,
            description: longName,
            schema: { type: 'string', pattern: `^${longName}$` },
          })),
          responses: { 200: { description: longName.repeat(2) } },
        },
      },
    },
  })
  const event = {
    summary: longName,
    requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
    responses: { 204: { description: 'Heard.' } },
  }
  return JSON.stringify({ ...JSON.parse(description), webhooks: { [longName]: { post: event } } })
}

/** The pages that people see, each with something on it. */
async function mainPages(session: Session): Promise<Record<string, string>> {
  const slug = freshSlug('looks')
  await publish(session, wideDescription(), { api: slug })
  const { body } = await register(session, tasksApiWithoutCreate('1.1.0'), { api: slug })
  const { id } = await follow(session, body.id, ({ status }) => status !== 'running')
  const { organization } = session
  const at = `/${organization}/${slug}`
  return {
    'sign in': '/sign-in',
    catalog: `/${organization}`,
    register: `/${organization}/register`,
    registrations: `/${organization}/registrations`,
    registration: `/${organization}/registrations/${id}`,
    inbox: '/inbox',
    search: `/${organization}/search?q=${longName.slice(0, 12)}`,
    api: at,
    versions: `${at}/versions`,
    quality: `${at}/quality`,
    'registrations of an API': `${at}/registrations`,
    changelog: `${at}/changelog`,
    'settings of an API': `${at}/settings`,
    'the catalog as a table': `/${organization}?view=table`,
    version: `${at}/v/1.0.0`,
    operation: `${at}/v/1.0.0/operations/listTasks`,
    'an operation with long names': `${at}/v/1.0.0/operations/${longName}`,
    schema: `${at}/v/1.0.0/schemas/Task`,
    webhook: `${at}/v/1.0.0/webhooks/post~${longName}`,
    security: `/${organization}/portolan/v/latest/security`,
    'an operation of our own': `/${organization}/portolan/v/latest/operations/createRegistration`,
    'a schema that refers to others': `/${organization}/portolan/v/latest/schemas/Registration`,
    'not found': `${at}/v/none`,
    changes: `${at}/changes/1.0.0..1.1.0`,
    'versions to compare': `${at}/changes`,
    'policy of an API': `${at}/policy`,
    rules: '/rules',
    'a rule about descriptions': '/rules/path-casing',
    'a rule about changes': '/rules/enum-value-added',
  }
}

/** What an owner sees besides: settings with something in them. */
async function settingsPages(owner: Session): Promise<Record<string, string>> {
  const { organization: org } = owner
  const text = 'extends: [recommended, security]\n'
  const { body } = await owner.request<{ id: string }>('POST', `/orgs/${org}/reviews`, {
    json: { kind: 'ruleset', text },
  })
  const members = await owner.request<{ items: { id: string }[] }>('GET', `/orgs/${org}/members`)
  await owner.request('PUT', `/orgs/${org}/teams/looks`, {
    json: { name: longName, members: members.body.items.map(({ id }) => id) },
  })
  await expect(async () => {
    const review = await owner.request<{ status: string }>('GET', `/orgs/${org}/reviews/${body.id}`)
    expect(review.body.status).toBe('completed')
  }).toPass()
  const at = `/${org}/settings`
  return {
    policy: `${at}/policy`,
    ruleset: `${at}/ruleset`,
    people: `${at}/people`,
    audit: `${at}/audit`,
    reviews: `${at}/reviews`,
    'new review': `${at}/reviews/new`,
    review: `${at}/reviews/${body.id}`,
  }
}

/** Shows what is folded too: questions, histories, and texts side by side. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

async function show(page: Page, name: string, address: string): Promise<void> {
  const answer = await page.goto(address)
  expect(answer?.status(), name).toBe(name === 'not found' ? 404 : 200)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the main pages, ${colorScheme}`, async ({ as, api }) => {
    test.setTimeout(300_000)
    const pages = await mainPages(await api('publisher'))
    const settings = await settingsPages(await api('owner'))
    const approver = await as('approver', { colorScheme })
    const publisher = await as('publisher', { colorScheme })
    const owner = await as('owner', { colorScheme })
    for (const [name, address] of Object.entries({ ...pages, ...settings })) {
      // Only one may decide, only another register, and only the third change settings.
      const isPublishers = ['register', 'settings of an API'].includes(name)
      const page = isPublishers ? publisher : name in settings ? owner : approver
      await show(page, name, address)
      await unfold(page)
      await expectAccessible(page, name)
    }
  })

for (const width of [390, 360])
  test(`no page scrolls sideways on a screen of ${width} pixels`, async ({ as, api }) => {
    test.setTimeout(300_000)
    const pages = {
      ...(await mainPages(await api('publisher'))),
      ...(await settingsPages(await api('owner'))),
    }
    const page = await as('owner', { viewport: { width, height: 800 }, hasTouch: true })
    for (const [name, address] of Object.entries(pages)) {
      await show(page, name, address)
      await unfold(page)
      await expectNoSidewaysScrolling(page, name)
    }
  })

test('the theme is the system’s until it is chosen, and the choice stays', async ({
  as,
  instance,
}) => {
  const page = await as('viewer', { colorScheme: 'dark' })
  const isDark = () =>
    page.evaluate(() => {
      const [red = 255] = getComputedStyle(document.body)
        .backgroundColor.match(/[\d.]+/g)!
        .map(Number)
      return red < 100
    })
  await page.goto(`/${instance.organization}`)
  expect(await isDark()).toBe(true)
  const theme = page.getByRole('group', { name: 'Theme' })
  const remembered = page.waitForResponse((response) => response.url().includes('/-/theme'))
  await theme.getByRole('button', { name: 'Light theme' }).click()
  expect(await isDark()).toBe(false)
  await remembered
  await page.reload()
  expect(await isDark()).toBe(false)
  await expect(theme.getByRole('button', { name: 'Light theme' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('everything can be read without JavaScript', async ({ as, api }) => {
  const pages = await mainPages(await api('publisher'))
  const page = await as('publisher', { javaScriptEnabled: false })
  const read = (name: string) => page.goto(pages[name] ?? '')
  await read('catalog')
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('tasks')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('list', { name: 'APIs' }).getByRole('listitem').first()).toBeVisible()
  await read('version')
  await page.getByRole('searchbox', { name: 'Filter operations' }).fill('create')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'List tasks' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Create a task' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Create a task' })).toBeVisible()
  await expect(page.getByText('title', { exact: true }).first()).toBeVisible()
  await read('registration')
  await expect(page.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveCount(8)
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('without JavaScript a description is registered, and a session begun', async ({
  as,
  instance,
}) => {
  const page = await as('publisher', { javaScriptEnabled: false })
  const slug = freshSlug('plain')
  await page.goto(`/${instance.organization}/register`)
  await page.getByRole('radio', { name: 'Paste' }).check()
  await page.getByRole('textbox', { name: 'Description', exact: true }).fill(tasksApi())
  await page.getByRole('textbox', { name: 'API slug (optional)' }).fill(slug)
  await page.getByRole('button', { name: 'Register', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${slug} 1.0.0` })).toBeVisible()
})
