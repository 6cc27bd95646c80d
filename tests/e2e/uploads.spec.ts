import { strToU8, zipSync } from 'fflate'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { submit, watchUntilPublished } from './support/pages.ts'
import { expect, test } from './support/people.ts'

test('a file of more than 5 MB is uploaded, and the progress shows', async ({ as, instance }) => {
  const page = await as('publisher')
  const slug = freshSlug('large')
  const description = JSON.parse(tasksApi()) as { info: Record<string, unknown> }
  description.info['x-notes'] = 'Six megabytes of notes. '.repeat(262_144)
  // Locally bytes arrive in an instant; the storage answers when the test says so.
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(
    (url) => url.origin !== instance.portal,
    async (route) => {
      if (route.request().method() === 'PUT') await released
      await route.continue()
    },
  )
  await page.goto(`/${instance.organization}/register`)
  await page.getByLabel('Description file').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(description)),
  })
  await page.getByRole('textbox', { name: 'API slug (optional)' }).fill(slug)
  await submit(page)
  await expect(page.getByRole('progressbar', { name: 'Upload' })).toBeVisible()
  release()
  await watchUntilPublished(page, `${slug} 1.0.0`)
})

test('a zip of several files is one description', async ({ as, instance }) => {
  const page = await as('publisher')
  const slug = freshSlug('zipped')
  const entry = JSON.parse(tasksApi()) as { components: { schemas: Record<string, unknown> } }
  const task = entry.components.schemas['Task']
  entry.components.schemas['Task'] = { $ref: './schemas/task.json' }
  const zip = zipSync({
    'openapi.json': strToU8(JSON.stringify(entry)),
    'schemas/task.json': strToU8(JSON.stringify(task)),
  })
  await page.goto(`/${instance.organization}/register`)
  await page.getByLabel('Description file').setInputFiles({
    name: 'tasks.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zip),
  })
  await page.getByRole('textbox', { name: 'API slug (optional)' }).fill(slug)
  await submit(page)
  await watchUntilPublished(page, `${slug} 1.0.0`)
})
