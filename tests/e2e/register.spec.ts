import { createServer } from 'node:http'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { heading, paste, submit, watchUntilPublished } from './support/pages.ts'
import { accountOf, expect, signIn, test } from './support/people.ts'

test('a newcomer signs in, registers a file, watches it go live, reads it and downloads it', async ({
  page,
  instance,
}) => {
  const slug = freshSlug('tasks')
  const description = tasksApi({ title: `Tasks of ${slug}` })
  await page.goto('/')
  await signIn(page, accountOf(instance, 'publisher'))
  await expect(heading(page, 'Catalog')).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByText('Register', { exact: true })
    .click()
  await expect(heading(page, 'Register')).toBeVisible()
  await page.getByLabel('Description file').setInputFiles({
    name: 'tasks.json',
    mimeType: 'application/json',
    buffer: Buffer.from(description),
  })
  await page.getByRole('textbox', { name: 'API slug (optional)' }).fill(slug)
  await submit(page)

  await page.waitForURL(/\/registrations\/./)
  let loads = 0
  page.on('load', () => loads++)
  await watchUntilPublished(page, `${slug} 1.0.0`)
  expect(loads).toBe(0)
  await expect(page.getByText('Registered by you')).toBeVisible()

  await page.getByRole('link', { name: `Read ${slug} 1.0.0` }).click()
  await expect(heading(page, `Tasks of ${slug}`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Operations', exact: true })).toBeVisible()
  const facts = page.getByRole('complementary', { name: 'About this version' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    facts.getByRole('link', { name: 'As it was given' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  expect(Buffer.concat(chunks).toString()).toBe(description)

  await page.getByRole('link', { name: 'List tasks' }).click()
  await expect(heading(page, 'List tasks')).toBeVisible()
  await expect(page.getByText('limit', { exact: true }).first()).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Task', exact: true }).click()
  await expect(heading(page, 'Task')).toBeVisible()
  await expect(page.getByText('title', { exact: true }).first()).toBeVisible()

  await page.goto(`/${instance.organization}?q=${slug}`)
  await expect(page.getByRole('list', { name: 'APIs' }).getByText(slug).first()).toBeVisible()
})

test('a file that is dropped on the page is registered', async ({ as, instance }) => {
  const page = await as('publisher')
  const slug = freshSlug('dropped')
  await page.goto(`/${instance.organization}/register`)
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'tasks.json', { type: 'application/json' }))
    return transfer
  }, tasksApi())
  const target = page.getByText('Drop a file here, or choose one')
  await target.dispatchEvent('dragover', { dataTransfer: files })
  await target.dispatchEvent('drop', { dataTransfer: files })
  await expect(page.getByText(/tasks\.json, /)).toBeVisible()
  await page.getByRole('textbox', { name: 'API slug (optional)' }).fill(slug)
  await submit(page)
  await watchUntilPublished(page, `${slug} 1.0.0`)
})

test('pasted text is registered under the label that was asked for', async ({ as, instance }) => {
  const page = await as('publisher')
  const slug = freshSlug('pasted')
  await page.goto(`/${instance.organization}/register`)
  await paste(page, tasksApi(), slug)
  await page.getByRole('textbox', { name: 'Version label (optional)' }).fill('2024-10-01')
  await submit(page)
  await watchUntilPublished(page, `${slug} 2024-10-01`)
})

test('a description is fetched from its address', async ({ as, instance }) => {
  const host = instance.env['PORTOLAN_ALLOWED_HOSTS'] ?? ''
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(tasksApi())
  })
  const port = Number(host.split(':')[1])
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  try {
    const page = await as('publisher')
    const slug = freshSlug('fetched')
    await page.goto(`/${instance.organization}/register`)
    await page.getByRole('radio', { name: 'Address' }).check()
    await page
      .getByRole('textbox', { name: 'Address of the description' })
      .fill(`http://${host}/tasks.json`)
    await page.getByRole('textbox', { name: 'API slug (optional)' }).fill(slug)
    await submit(page)
    await watchUntilPublished(page, `${slug} 1.0.0`)
  } finally {
    await new Promise((closed) => server.close(closed))
  }
})
