import path from 'node:path'
import { corpus, mediaTypeOf, readCorpus } from '../support/corpus.ts'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { follow, register } from '../support/register.ts'
import { publish } from './support/pages.ts'
import { expect, test } from './support/people.ts'

/**
 * Pictures of the main pages, for the eye: `npm run pictures` takes them. The first ten are the ones to
 * look at first; `operation-light-wide.png` is the one that the README shows.
 */
const folder = process.env['PORTOLAN_PICTURES'] ?? ''

const widths = { wide: 1280, narrow: 390 }

/** Something that many have seen: the catalog is more than Portolan's own API. */
const wellKnown = { petstore: 'real/petstore.openapi-3.0.yaml', tags: 'real/tags.openapi-3.2.yaml' }

for (const colorScheme of ['light', 'dark'] as const)
  test(`pictures, ${colorScheme}`, async ({ as, api, instance }) => {
    test.setTimeout(300_000)
    const session = await api('publisher')
    const slug = freshSlug('tasks')
    await publish(session, tasksApi(), { api: slug })
    const { body } = await register(session, tasksApiWithoutCreate('1.1.0'), { api: slug })
    const { id } = await follow(session, body.id, ({ status }) => status !== 'running')
    if (corpus)
      for (const [known, file] of Object.entries(wellKnown))
        await register(session, readCorpus(file), { api: known, type: mediaTypeOf(file) })
    const { organization } = instance
    const own = `/${organization}/portolan`
    const version = `${own}/v/latest`
    const pages = {
      catalog: `/${organization}`,
      search: `/${organization}/search?q=registration`,
      api: own,
      version,
      operation: `${version}/operations/createRegistration`,
      schema: `${version}/schemas/Registration`,
      security: `${version}/security`,
      changes: `/${organization}/${slug}/changes/1.0.0..1.1.0`,
      registration: `/${organization}/registrations/${id}`,
      register: `/${organization}/register`,
      quality: `${own}/quality`,
      versions: `${own}/versions`,
      changelog: `${own}/changelog`,
      'api-settings': `${own}/settings`,
      registrations: `/${organization}/registrations`,
      inbox: '/inbox',
      policy: `/${organization}/settings/policy`,
      rule: '/rules/path-casing',
      missing: `${own}/v/none`,
    }
    for (const [size, width] of Object.entries(widths)) {
      const viewport = { width, height: 800 }
      const approver = await as('approver', { colorScheme, viewport })
      const publisher = await as('publisher', { colorScheme, viewport })
      for (const [name, address] of Object.entries(pages)) {
        const page = ['registration', 'changes'].includes(name) ? approver : publisher
        await page.goto(address, { waitUntil: 'load' })
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}-${size}.png`) })
      }
      await publisher.goto(pages.operation)
      await publisher.keyboard.press('Control+k')
      await publisher.getByRole('combobox').fill('registration')
      await expect(publisher.getByRole('option').first()).toBeVisible()
      await publisher.screenshot({
        path: path.join(folder, `palette-${colorScheme}-${size}.png`),
      })
    }
  })
