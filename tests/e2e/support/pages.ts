import { expect, type Page } from '@playwright/test'
import { follow, register, type RegisterOptions } from '../../support/register.ts'
import type { Session } from '../../support/client.ts'

export const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true })

export async function paste(page: Page, text: string, api?: string): Promise<void> {
  await page.getByRole('radio', { name: 'Paste' }).check()
  await page.getByRole('textbox', { name: 'Description', exact: true }).fill(text)
  if (api) await page.getByRole('textbox', { name: 'API slug (optional)' }).fill(api)
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Register', exact: true }).click()
}

/** The registration's page shows its end without being loaded again. */
export async function watchUntilPublished(page: Page, name: string): Promise<void> {
  await expect(heading(page, name)).toBeVisible()
  await expect(page.getByRole('link', { name: `Read ${name}` })).toBeVisible()
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem')
  await expect(steps).toHaveCount(8)
  for (const step of await steps.all()) await expect(step).toContainText('done')
}

/** A published version, made through the API. */
export async function publish(
  session: Session,
  description: string,
  options: RegisterOptions & { api: string },
): Promise<void> {
  const { body } = await register(session, description, options)
  const { status } = await follow(session, body.id, (each) => each.status !== 'running')
  expect(status).toBe('published')
}
