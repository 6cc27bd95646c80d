import path from 'node:path'
import { freshSlug, tasksApiWithoutCreate, tasksApi } from '../support/descriptions.ts'
import { follow, register } from '../support/register.ts'
import { publish } from './support/pages.ts'
import { expect, test } from './support/people.ts'

/**
 * Pictures of the main pages, for the eye. With PORTOLAN_PICTURES=FOLDER these are taken instead of the tests
 * being run; `operation-light-wide.png` is the one that the README shows.
 */
const folder = process.env['PORTOLAN_PICTURES'] ?? ''

const widths = { wide: 1280, narrow: 390 }

for (const colorScheme of ['light', 'dark'] as const)
  test(`pictures, ${colorScheme}`, async ({ as, api, instance }) => {
    test.setTimeout(180_000)
    const session = await api('publisher')
    const slug = freshSlug('tasks')
    await publish(session, tasksApi(), { api: slug })
    const { body } = await register(session, tasksApiWithoutCreate('1.1.0'), { api: slug })
    const { id } = await follow(session, body.id, ({ status }) => status !== 'running')
    const { organization } = instance
    const portolan = `/${organization}/portolan/v/latest`
    const pages = {
      catalog: `/${organization}`,
      api: `/${organization}/portolan`,
      register: `/${organization}/register`,
      registration: `/${organization}/registrations/${id}`,
      registrations: `/${organization}/registrations`,
      inbox: '/inbox',
      version: portolan,
      operation: `${portolan}/operations/createRegistration`,
      schema: `${portolan}/schemas/Registration`,
      changes: `/${organization}/${slug}/changes/1.0.0..1.1.0`,
      policy: `/${organization}/settings/policy`,
      rule: '/rules/path-casing',
    }
    for (const [size, width] of Object.entries(widths)) {
      const viewport = { width, height: 800 }
      const approver = await as('approver', { colorScheme, viewport })
      const publisher = await as('publisher', { colorScheme, viewport })
      for (const [name, address] of Object.entries(pages)) {
        const page = ['registration', 'changes'].includes(name) ? approver : publisher
        await page.goto(address, { waitUntil: 'load' })
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}-${size}.png`) })
      }
    }
  })
