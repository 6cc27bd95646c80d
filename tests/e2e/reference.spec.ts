import type { Page } from '@playwright/test'
import type { Session } from '../support/client.ts'
import { freshSlug } from '../support/descriptions.ts'
import { describeApi } from './support/catalog.ts'
import { harborApi } from './support/harbor.ts'
import { heading, publish } from './support/pages.ts'
import { expect, test } from './support/people.ts'
import { expectWellMade } from './support/well-made.ts'

/** Two versions of the harbor; the later one has an operation and a parameter more. */
async function harbor(session: Session): Promise<{ slug: string; at: string }> {
  const slug = freshSlug('harbor')
  await publish(session, harborApi(), { api: slug })
  await publish(session, harborApi({ version: '1.1.0', isLater: true }), { api: slug })
  return { slug, at: `/${session.organization}/${slug}/v/1.1.0` }
}

const pagesOf = (at: string) => ({
  overview: at,
  security: `${at}/security`,
  operation: `${at}/operations/get~berths`,
  'operation with a body': `${at}/operations/post~berths~*~reservations`,
  stream: `${at}/operations/get~tides`,
  webhook: `${at}/webhooks/post~shipArrived`,
  schema: `${at}/schemas/Reservation`,
})

/** All but menus, which lie over what is below them. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const folded = document.querySelectorAll<HTMLDetailsElement>('details:not([data-menu])')
    for (const details of folded) details.open = true
  })

test('an operation says all that a caller needs', async ({ as, api }) => {
  const { at } = await harbor(await api('publisher'))
  const page = await as('viewer')
  await page.goto(`${at}/operations/listBerths`)
  await expect(page).toHaveURL(`${at}/operations/get~berths`)
  await expect(heading(page, 'List berths')).toBeVisible()
  await expect(page.getByText('stable', { exact: true })).toBeVisible()
  const names = page.getByRole('region', { name: 'In the query' }).locator('.property')
  await expect(names).toHaveText(['length', 'status', 'depth'])
  await expect(page.getByText('An API key in the header X-Harbor-Key')).toBeVisible()
  await expect(page.getByText('Example made from the schema').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Berth again, as above' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Harbor master' })).toHaveAttribute(
    'href',
    'mailto:master@harbor.example',
  )

  // What was answered leads on to another operation.
  await page.getByRole('link', { name: 'reserveBerth' }).click()
  await expect(heading(page, 'Reserve a berth')).toBeVisible()
  await expect(page.getByText(/It ends on Jan 31, 2099, in [\d,]+ days\./)).toBeVisible()
  const request = page.getByRole('region', { name: 'Request body' })
  await expect(request.locator('[id="request-body.id"]')).toHaveCount(0)
  await expect(request.locator('[id="request-body.secret"]')).toBeVisible()
  await request.getByText('2 alternatives').click()
  await request.getByText('Tanker when kind is tanker').click()
  await expect(request.getByText('Always tanker')).toBeVisible()
  await page.getByText('{$request.body#/callbackUrl}').click()
  await expect(page.getByRole('heading', { name: 'What you answer' })).toBeVisible()

  await page.goto(`${at}/operations/get~raw.md`)
  await expect(page.getByText('No valid example').first()).toBeVisible()
  await page.goto(`${at}/operations/get~tides`)
  await expect(page.getByText('A stream. Each of its items is:')).toBeVisible()
  await expect(page.getByText('Nothing: anyone may call it.')).toBeVisible()
})

test('a language is chosen with the keyboard, once for all pages', async ({ as, api }) => {
  const { at } = await harbor(await api('publisher'))
  const page = await as('viewer', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto(`${at}/operations/get~berths`)
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  await tab('curl').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(tab('Python')).toBeFocused()
  const code = page.getByRole('group', { name: 'Call in Python' })
  await expect(code).toContainText('YOUR_API_KEY')
  await expect(page.getByRole('group', { name: 'Call in curl' })).toBeHidden()
  await page.getByRole('button', { name: 'Copy: Call in Python' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Copy: Call in Python' })).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.textContent())

  await page.getByRole('link', { name: 'Next' }).click()
  await expect(heading(page, 'Reserve a berth')).toBeVisible()
  await expect(tab('Python')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('group', { name: 'Call in Python' })).toBeVisible()
})

test('every heading and property has a link that opens what it is folded into', async ({
  as,
  api,
}) => {
  const { at } = await harbor(await api('publisher'))
  const page = await as('viewer')
  const operation = `${at}/operations/post~berths~*~reservations`
  // In a folded response, and under the second of two media types.
  for (const id of ['response-409-body.status', 'request-multipart-form-data.papers']) {
    await page.goto(`${operation}#${id}`)
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
  }
  const links = await page
    .locator('main :is(a.anchor, a.property)')
    .evaluateAll((anchors) =>
      anchors.map((anchor) => decodeURIComponent((anchor as HTMLAnchorElement).hash.slice(1))),
    )
  expect(links.length).toBeGreaterThan(20)
  const missing = await page.evaluate(
    (ids) => ids.filter((id) => document.getElementById(id) === null),
    links,
  )
  expect(missing).toEqual([])
  expect(
    await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      return ids.filter((id, index) => ids.indexOf(id) !== index)
    }),
  ).toEqual([])
  await page.goto(`${at}/schemas/Reservation#schema.ship`)
  await expect(page.locator('[id="schema.ship"]')).toBeInViewport()
})

for (const javaScriptEnabled of [true, false])
  test(`another version keeps the operation, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    as,
    api,
  }) => {
    const { at } = await harbor(await api('publisher'))
    const page = await as('viewer', { javaScriptEnabled })
    const before = at.replace('1.1.0', '1.0.0')
    const choose = async (version: string) => {
      await page.getByLabel(/choose another$/).click()
      await page.locator('.version-switch').getByRole('link', { name: version }).click()
    }
    await page.goto(`${at}/operations/get~berths`)
    await expect(page.locator('[id="query.depth"]')).toBeVisible()
    await expect(page.getByRole('link', { name: /^Changed in 1\.1\.0/ })).toHaveAttribute(
      'href',
      /changes\/1\.0\.0\.\.1\.1\.0\?operation=GET\+%2Fberths$/,
    )
    await expect(page.locator('[id="query.depth"]')).toContainText('changed in 1.1.0')
    await expect(page.locator('[id="query.length"]')).not.toContainText('changed')
    await choose('1.0.0')
    await expect(page).toHaveURL(`${before}/operations/get~berths`)
    await expect(heading(page, 'List berths')).toBeVisible()
    await expect(page.locator('[id="query.depth"]')).toHaveCount(0)

    await page.goto(`${at}/operations/tidesOfDay`)
    await expect(page.getByText('New in 1.1.0')).toBeVisible()
    await choose('1.0.0')
    await expect(heading(page, 'Harbor')).toBeVisible()
    await expect(page.getByText('Version 1.0.0 has no GET /tides/{}')).toBeVisible()
    // Nobody came from another version: this is simply not there.
    const answer = await page.goto(`${before}/operations/tidesOfDay`)
    expect(answer?.status()).toBe(404)
  })

test('the overview leads to everything, and narrows while typing', async ({ as, api }) => {
  const { at } = await harbor(await api('publisher'))
  const page = await as('viewer')
  await page.goto(at)
  const operations = page.locator('#operation-list')
  await expect(operations.getByRole('heading')).toHaveText([
    'Harbor',
    'Berths',
    'Tides',
    'Other operations',
  ])
  await page.getByRole('searchbox', { name: 'Filter operations' }).fill('reserve')
  await expect(operations.getByRole('link', { name: 'Reserve a berth' })).toBeVisible()
  await expect(operations.getByRole('link', { name: 'List berths' })).toBeHidden()
  await expect(page.getByText('1 of 5')).toBeVisible()
  await page.goto(`${at}?filter=day`)
  await expect(operations.getByRole('link')).toHaveCount(2)
  await page.getByRole('link', { name: 'shipArrived' }).click()
  await expect(heading(page, 'A ship has arrived')).toBeVisible()
  await page.goto(at)
  await page.getByRole('link', { name: 'How to get in' }).click()
  await expect(page.getByText('X-Harbor-Key: YOUR_API_KEY')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Reserve berths' })).toBeVisible()
  await page.goto(`${at}/schemas/Ship`)
  await page.getByRole('link', { name: 'Reservation' }).click()
  await expect(heading(page, 'Reservation')).toBeVisible()
})

test('every page has its Markdown, and files are there to take away', async ({ as, api }) => {
  const { at } = await harbor(await api('publisher'))
  const page = await as('viewer')
  for (const [name, address] of Object.entries(pagesOf(at))) {
    await page.goto(address)
    const twin = await page
      .locator('link[rel=alternate][type="text/markdown"]')
      .getAttribute('href')
    const answer = await page.request.get(twin ?? '')
    expect(answer.status(), name).toBe(200)
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'x-content-type-options': 'nosniff',
    })
    expect(await answer.text(), name).toMatch(/^# /)
  }
  const text = async (path: string) => (await page.request.get(`${at}/${path}`)).text()
  expect(await text('operations/get~raw.md')).toContain('<h1>Named like a twin</h1>')
  expect(await text('operations/get~raw.md.md')).toMatch(/^# Named like a twin\n/)
  expect((await page.request.get(`${at}/operations/nothing.md`)).status()).toBe(404)
  expect(await text('files/llms.txt')).toMatch(/^# Harbor\n/)
  expect(await text('files/llms-full.txt')).toContain('# List berths')
  expect(JSON.parse(await text('files/postman.json'))).toMatchObject({ info: { name: 'Harbor' } })
  expect((await page.request.get(`${at}/files/search.jsonl`)).status()).toBe(404)
})

test('without JavaScript everything is there, one thing under the other', async ({ as, api }) => {
  const { at } = await harbor(await api('publisher'))
  const page = await as('viewer', { javaScriptEnabled: false })
  await page.goto(`${at}/operations/post~berths~*~reservations`)
  for (const language of ['curl', 'JavaScript', 'Python', 'Go', 'Java', 'C#', 'PHP', 'Ruby'])
    await expect(
      page.getByRole('group', { name: `Call in ${language}`, exact: true }),
    ).toBeVisible()
  await expect(page.getByRole('tab')).toHaveCount(0)
  await expect(page.getByText('"name": "Argo"').first()).toBeVisible()
  await expect(page.getByText('"name": "Leviathan"').first()).toBeVisible()
  await expect(page.getByText('papers is sent as application/pdf')).toBeVisible()
  await page.goto(at)
  await page.getByRole('searchbox', { name: 'Filter operations' }).fill('reserve')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('link', { name: 'List berths' })).toHaveCount(0)
})

test('a reference page ships one small script, and no framework', async ({ as, api }) => {
  const { at } = await harbor(await api('publisher'))
  const page = await as('viewer')
  for (const [name, address] of Object.entries(pagesOf(at))) {
    await page.goto(address)
    const scripts = await page
      .locator('script')
      .evaluateAll((all) =>
        all.map((each) => each.getAttribute('src') ?? each.getAttribute('type') ?? 'inline'),
      )
    expect(scripts.sort(), name).toEqual([
      expect.stringMatching(/^\/-\/assets\/portal-[0-9a-f]{16}\.js$/),
      'speculationrules',
    ])
  }
})

test('on paper the page is all there, and nothing that is pressed', async ({ as, api }) => {
  const { at } = await harbor(await api('publisher'))
  const page = await as('viewer')
  await page.goto(`${at}/operations/post~berths~*~reservations`)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Somebody was faster.')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Operations' })).toBeHidden()
  await expect(page.getByRole('tab').first()).toBeHidden()
})

test('others read it only when it is public', async ({ as, api, page: visitor, instance }) => {
  const publisher = await api('publisher')
  const { slug, at } = await harbor(publisher)
  const other = instance.users.find((user) => user.organization !== instance.organization)!
  const foreigner = await as(other.role, { organization: other.organization })
  const operation = `${at}/operations/get~berths`
  for (const path of [
    '',
    '/security',
    '/operations/get~berths',
    '/overview.md',
    '/files/llms.txt',
  ]) {
    expect((await foreigner.request.get(`${at}${path}`)).status(), path).toBe(404)
    await visitor.goto(`${at}${path}`)
    await expect(heading(visitor, 'Sign in'), path).toBeVisible()
  }

  await describeApi(publisher, slug, { visibility: 'public' })
  for (const [name, address] of Object.entries(pagesOf(at)))
    for (const page of [visitor, foreigner]) {
      const answer = await page.goto(address)
      expect(answer?.status(), name).toBe(200)
      await expect(page.locator('meta[name=robots]')).toHaveCount(0)
    }
  await visitor.goto(operation)
  await expect(visitor.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `${instance.portal}${operation}`,
  )
  await expect(visitor.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    'List berths · Harbor',
  )
  expect((await visitor.request.get(`${at}/overview.md`)).status()).toBe(200)
  expect((await visitor.request.get(`${at}/files/postman.json`)).status()).toBe(200)
  expect((await visitor.request.get(`${at}/description?as=json`)).status()).toBe(200)
})

test('a long list beside the page is at its place, and a link to far below leads there', async ({
  as,
  api,
}) => {
  const slug = freshSlug('long')
  const session = await api('publisher')
  const properties = Array.from({ length: 150 }, (_, index) => [
    `field${index}`,
    { type: 'string', description: 'One of many.' },
  ])
  const get = (index: number) => ({
    summary: `Read part ${index}`,
    tags: ['Parts'],
    responses: {
      200: {
        description: 'A part.',
        content: {
          'application/json': {
            schema: { type: 'object', properties: Object.fromEntries(properties) },
          },
        },
      },
    },
  })
  const paths = Array.from({ length: 60 }, (_, index) => [`/part${index}`, { get: get(index) }])
  const description = {
    openapi: '3.1.0',
    info: { title: 'Long', version: '1.0.0' },
    paths: Object.fromEntries(paths),
  }
  await publish(session, JSON.stringify(description), { api: slug })
  const at = `/${session.organization}/${slug}/v/1.0.0/operations/get~part55`
  for (const options of [{}, { javaScriptEnabled: false }]) {
    const page = await as('viewer', options)
    await page.goto(at)
    await expect(page.locator('nav.side [aria-current]')).toBeInViewport()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.goto(`${at}#response-200-body.field140`)
    await expect(page.locator('[id="response-200-body.field140"]')).toBeInViewport()
  }
})

test('names that mean something elsewhere are only names here', async ({ as, api }) => {
  const slug = freshSlug('names')
  const session = await api('publisher')
  const names = ['__proto__', 'constructor', '..', 'a b', 'ä/ö', 'x.md', 'q?x=1#y', '%2e%2e']
  const description = {
    openapi: '3.1.0',
    info: { title: 'Names', version: '1.0.0' },
    tags: [{ name: '"><b>tag' }, { name: '__proto__' }],
    paths: {
      '/a.md/%2e%2e/é': {
        get: {
          operationId: '../../../escape?x#y',
          tags: ['"><b>tag', '__proto__'],
          parameters: names.map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
          responses: {
            200: {
              description: 'ok',
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    // A key such as the first is refused in an object.
                    properties: Object.fromEntries(
                      names.slice(1).map((name) => [name, { type: 'string' }]),
                    ),
                  },
                },
              },
            },
          },
        },
      },
    },
  }
  await publish(session, JSON.stringify(description), { api: slug })
  const page = await as('viewer')
  const at = `/${session.organization}/${slug}/v/1.0.0`
  await page.goto(at)
  await page.locator('#operation-list .operations a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('../../../escape?x#y')
  const parameters = page.getByRole('region', { name: 'In the query' }).locator('.property')
  await expect(parameters).toHaveText(names)
  for (const anchor of await page
    .getByRole('region', { name: 'In the query' })
    .locator(':is(.anchor, .property)')
    .all()) {
    const hash = (await anchor.getAttribute('href')) ?? ''
    expect(
      await page.evaluate(
        (id) => document.getElementById(id) !== null,
        decodeURIComponent(hash.slice(1)),
      ),
    ).toBe(true)
  }
  const twin = await page.locator('link[rel=alternate][type="text/markdown"]').getAttribute('href')
  expect((await page.request.get(twin ?? '')).headers()['content-type']).toMatch(/^text\/markdown/)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1400, 360])
    test(`pages of a reference hold, ${colorScheme}, ${width} pixels wide`, async ({ as, api }) => {
      test.setTimeout(120_000)
      const { at } = await harbor(await api('publisher'))
      const page = await as('viewer', { colorScheme, viewport: { width, height: 800 } })
      for (const [name, address] of Object.entries(pagesOf(at))) {
        await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await unfold(page)
        await expectWellMade(page, name)
      }
    })
