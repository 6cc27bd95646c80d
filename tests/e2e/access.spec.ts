import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { signIn as signInToApi } from '../support/client.ts'
import { heading, publish } from './support/pages.ts'
import { accountOf, expect, signIn, test } from './support/people.ts'

test('who is not signed in is asked to, and comes to where they wanted', async ({
  page,
  instance,
}) => {
  const wanted = `/${instance.organization}/registrations?api=portolan`
  await page.goto(wanted)
  await expect(heading(page, 'Sign in')).toBeVisible()
  await signIn(page, accountOf(instance, 'publisher'))
  await expect(heading(page, 'Registrations')).toBeVisible()
  expect(page.url()).toBe(`${instance.portal}${wanted}`)
})

test('a wrong password is said, and the email is kept', async ({ page, instance }) => {
  const account = accountOf(instance, 'viewer')
  await page.goto('/sign-in')
  await signIn(page, { ...account, password: 'not the password' })
  await expect(page.getByText('The email address or the password is wrong.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(account.email)
})

test('signing out ends the session, also for a copy of its cookie', async ({ page, instance }) => {
  await page.goto('/sign-in')
  await signIn(page, accountOf(instance, 'viewer'))
  await expect(heading(page, 'Catalog')).toBeVisible()
  const copied = await page.context().cookies()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(heading(page, 'Sign in')).toBeVisible()
  await page.context().addCookies(copied)
  await page.goto(`/${instance.organization}/registrations`)
  await expect(heading(page, 'Sign in')).toBeVisible()
})

const lost = 'This is not on the chart'

test('what belongs to another organization is not on the chart', async ({ as, api, instance }) => {
  const slug = freshSlug('private')
  await publish(await api('publisher'), tasksApi(), { api: slug })
  const stranger = await as('owner', { organization: 'globex' })
  for (const path of ['/register', `/${slug}`, `/${slug}/v/1.0.0`, '/registrations']) {
    const answer = await stranger.goto(`/${instance.organization}${path}`)
    expect(answer?.status(), path).toBe(404)
    await expect(heading(stranger, lost)).toBeVisible()
  }
  // The catalog shows strangers what is public, and is none where nothing is.
  for (const catalog of [`/${instance.organization}?q=${slug}`, '/globex']) {
    await stranger.goto(catalog)
    await expect(heading(stranger, 'Catalog').or(heading(stranger, lost))).toBeVisible()
    await expect(stranger.locator('.card', { hasText: slug })).toHaveCount(0)
  }
})

test('a viewer may read but is told that registering is not permitted', async ({
  as,
  instance,
}) => {
  const page = await as('viewer')
  await page.goto(`/${instance.organization}`)
  const navigation = page.getByRole('navigation', { name: 'Main' })
  await expect(navigation.getByRole('link', { name: 'Catalog' })).toBeVisible()
  await expect(navigation.getByRole('link', { name: 'Register', exact: true })).toHaveCount(0)
  const answer = await page.goto(`/${instance.organization}/register`)
  expect(answer?.status()).toBe(403)
  await expect(heading(page, 'Your role does not permit this')).toBeVisible()
})

test('the session is an opaque cookie that no script reads, and no token is in a page', async ({
  as,
  instance,
}) => {
  const page = await as('owner')
  const { accessToken } = await signInToApi(instance, 'owner')
  const signature = /eyJ[\w-]+\.[\w-]+\.[\w-]+/
  expect(accessToken).toMatch(signature)
  const answers: Promise<string>[] = []
  page.on('response', (response) => answers.push(response.text().catch(() => '')))
  for (const path of ['', '/register', '/registrations', '/portolan'])
    await page.goto(`/${instance.organization}${path}`, { waitUntil: 'networkidle' })
  const held = await page.evaluate(() =>
    [document.cookie, ...Object.values(localStorage), ...Object.values(sessionStorage)].join(' '),
  )
  expect(held).not.toMatch(signature)
  expect(answers.length).toBeGreaterThan(4)
  for (const text of await Promise.all(answers)) expect(text).not.toMatch(signature)
  const session = (await page.context().cookies()).find(({ name }) => name === 'portolan')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(session?.value).not.toMatch(signature)
  expect(held).not.toContain(session?.value)
})

test('a form of another site registers, decides and signs out nothing', async ({
  as,
  instance,
}) => {
  const page = await as('publisher')
  const { organization, portal } = instance
  const answer = await page.request.post(`/-/orgs/${organization}/registrations`, {
    data: tasksApi(),
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
  })
  expect(answer.status()).toBe(403)
  const signedOut = await page.request.post('/-/sign-out', {
    form: {},
    headers: { origin: portal },
    maxRedirects: 0,
  })
  expect(signedOut.status()).toBe(403)
  await page.goto(`/${organization}`)
  await expect(heading(page, 'Catalog')).toBeVisible()
})
