import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from '@playwright/test'
import { signIn as signInToApi, type Session } from '../../support/client.ts'
import { type Instance, runningInstance } from '../../support/instance.ts'

export { expect } from '@playwright/test'
export { signIn as signInToApi } from '../../support/client.ts'

interface People {
  instance: Instance
  /** A page of somebody with this role, signed in; each call opens a browser of its own. */
  as: (role: string, options?: BrowserContextOptions & { organization?: string }) => Promise<Page>
  /** The API, for what a test needs to be there before it begins. */
  api: (role: string) => Promise<Session>
}

type State = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** Everybody signs in once a run; sessions are many, and their pages are the tests' own. */
const states = new Map<string, State>()

export const test = base.extend<People>({
  // Playwright reads what a fixture needs from its pattern; this one needs nothing.
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from the pattern
  instance: async ({}, use) => use(runningInstance()),

  api: async ({ instance }, use) => use((role) => signInToApi(instance, role)),

  as: async ({ browser, instance, baseURL, colorScheme, locale, timezoneId }, use) => {
    const settings = { baseURL, colorScheme, locale, timezoneId }
    const opened: Page[] = []
    await use(async (role, { organization = instance.organization, ...options } = {}) => {
      const who = `${role} of ${organization}`
      const state = states.get(who) ?? (await stateOf(browser, instance, role, organization))
      states.set(who, state)
      const context = await browser.newContext({ ...settings, storageState: state, ...options })
      const page = await context.newPage()
      opened.push(page)
      return page
    })
    await Promise.all(opened.map((page) => page.context().close()))
  },
})

export function accountOf({ users, organization }: Instance, role: string, of = organization) {
  const user = users.find((each) => each.role === role && each.organization === of)
  if (!user) throw new Error(`There is no ${role} of ${of}`)
  return user
}

/** Signs in on the page that asks for it. */
export async function signIn(
  page: Page,
  { email, password }: Instance['users'][number],
): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function stateOf(browser: Browser, instance: Instance, role: string, organization: string) {
  const context = await browser.newContext({ baseURL: instance.portal })
  try {
    const page = await context.newPage()
    await page.goto('/sign-in')
    await signIn(page, accountOf(instance, role, organization))
    await expect(page.getByRole('heading', { level: 1, name: 'Catalog' })).toBeVisible()
    return await context.storageState()
  } finally {
    await context.close()
  }
}
