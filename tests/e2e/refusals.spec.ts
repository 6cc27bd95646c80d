import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { paste, publish, submit } from './support/pages.ts'
import { expect, test } from './support/people.ts'

const broken = `openapi: 3.1.0
info:
  title: Broken
  version: 1.0.0
paths:
  /tasks/{id}:
    get:
      responses:
        '200':
          description: A task.
      parameters:
        - name: id
          in: path
          schema: { type: string }
    post:
      responses:
        '200':
          content: {}
`

test('a broken description shows each finding with its line and the text around it', async ({
  as,
  instance,
}) => {
  const page = await as('publisher')
  await page.goto(`/${instance.organization}/register`)
  await paste(page, broken, freshSlug('broken'))
  await submit(page)
  const title = page.getByRole('heading', { name: /^\d+ findings to mend first$/ })
  await expect(title).toBeFocused()
  const findings = page.getByRole('list', { name: 'Findings' }).getByRole('listitem')
  expect(await title.textContent()).toBe(`${await findings.count()} findings to mend first`)
  const missing = findings.filter({ hasText: 'description' }).filter({ hasText: 'line 17' })
  await expect(missing.first().getByRole('region', { name: 'Text around line 17' })).toContainText(
    "'200':",
  )
  await missing.first().getByRole('button', { name: 'Go to line 17' }).click()
  const text = page.getByRole('textbox', { name: 'Description', exact: true })
  await expect(text).toBeFocused()
  const selected = await text.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(selected.trim()).toBe("'200':")
})

test('other content under a published version is a conflict, the same content is not', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('taken')
  await publish(await api('publisher'), tasksApi(), { api: slug })
  const page = await as('publisher')
  await page.goto(`/${instance.organization}/register`)
  await paste(page, tasksApi({ title: 'Other tasks' }), slug)
  await submit(page)
  await expect(page.getByRole('heading', { name: 'This version is taken' })).toBeFocused()
  await paste(page, tasksApi(), slug)
  await submit(page)
  await expect(page.getByRole('heading', { name: 'Already published' })).toBeFocused()
})

test('nothing is sent while nothing is chosen', async ({ as, instance }) => {
  const page = await as('publisher')
  await page.goto(`/${instance.organization}/register`)
  await submit(page)
  await expect(page.getByRole('heading', { name: 'Not registered' })).toBeFocused()
  await expect(page.getByText('Choose a file that is not empty.')).toBeVisible()
})
