import type { Browser, BrowserContextOptions } from '@playwright/test'
import type { Session } from '../../support/client.ts'
import { follow, register } from '../../support/register.ts'
import type { Measured } from './descriptions.ts'

/** Registers a description for documentation that readers open, and gives the address of its operation's page. */
export async function publishForReading(
  publisher: Session,
  { slug, type, bytes, operation }: Measured,
): Promise<string> {
  const { body } = await register(publisher, bytes(), { api: slug, type })
  const { status, version } = await follow(publisher, body.id, undefined, 240_000)
  if (status !== 'published') throw new Error(`${slug} ended ${status}`)
  const slugs = await operationSlugs(publisher, slug, version ?? '')
  const wanted = slugs.find(
    ({ method, path }) => method === operation.method && path === operation.path,
  )
  if (!wanted) throw new Error(`${slug} documents no ${operation.method} ${operation.path}`)
  return `${versionAddress(publisher.organization, slug, version ?? '')}/operations/${encodeURIComponent(wanted.slug)}`
}

/** Lets everybody read an API: only what is public is for search engines. */
export async function makePublic(publisher: Session, slug: string): Promise<void> {
  const at = `/orgs/${publisher.organization}/apis/${slug}`
  const { headers } = await publisher.request('GET', at)
  const { status } = await publisher.request('PATCH', at, {
    json: { visibility: 'public' },
    headers: { 'if-match': headers.get('etag') ?? '' },
  })
  if (status !== 200) throw new Error(`${slug} was not made public: ${status}`)
}

export async function operationSlugs(
  session: Session,
  api: string,
  version: string,
): Promise<{ slug: string; method: string; path: string }[]> {
  const { body } = await session.request<{
    operations: { slug: string; method: string; path: string }[]
  }>('GET', `/orgs/${session.organization}/docs/${api}/${version}`)
  return body.operations
}

const versionAddress = (org: string, api: string, version: string): string =>
  `/${org}/${api}/v/${encodeURIComponent(version)}`

/** What a browser keeps of somebody who signed in on the portal. */
export async function signedIn(
  browser: Browser,
  portal: string,
  { email, password }: { email: string; password: string },
): Promise<Exclude<BrowserContextOptions['storageState'], string | undefined>> {
  const context = await browser.newContext({ baseURL: portal })
  try {
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.getByRole('textbox', { name: 'Email' }).fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    return await context.storageState()
  } finally {
    await context.close()
  }
}
