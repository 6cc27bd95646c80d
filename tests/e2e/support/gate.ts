import { expect, type Page } from '@playwright/test'
import type { Registration, Session } from '../../support/client.ts'
import { tasksApi } from '../../support/descriptions.ts'
import { follow, register } from '../../support/register.ts'
import { publish } from './pages.ts'

/** Two changes that break callers: `POST /tasks` is gone, and `GET /tasks` asks for a tenant. */
export function tasksApiWithTwoBreaks(version: string): string {
  const description = JSON.parse(tasksApi({ version })) as {
    paths: Record<string, { post?: unknown; get: { parameters: unknown[] } }>
  }
  const tasks = description.paths['/tasks']!
  delete tasks.post
  const tenant = { name: 'tenant', in: 'query', required: true, schema: { type: 'string' } }
  tasks.get.parameters.push(tenant)
  return JSON.stringify(description, null, 2)
}

/** A published version, and one after it that waits at the gate with two breaking changes. */
export async function waiting(
  session: Session,
  slug: string,
  version = '1.1.0',
): Promise<Registration> {
  const first = JSON.stringify(JSON.parse(tasksApi()), null, 2)
  await publish(session, first, { api: slug })
  const { body } = await register(session, tasksApiWithTwoBreaks(version), { api: slug })
  return follow(session, body.id, ({ status }) => status === 'awaiting-approval')
}

export const changeCalled = (page: Page, message: string | RegExp) =>
  page
    .getByRole('list', { name: 'Changes', exact: true })
    .locator('> li')
    .filter({ has: page.getByRole('heading', { name: message }) })

/** Waives the change that says so, until the day that is offered. */
export async function waive(page: Page, message: string | RegExp, reason: string): Promise<void> {
  const change = changeCalled(page, message)
  await change.getByText('Waive this change').click()
  await change.getByRole('textbox', { name: 'Reason' }).fill(reason)
  await change.getByRole('button', { name: 'Waive it' }).click()
  await expect(change.getByText(/^Waived by you/)).toBeVisible()
}

export async function decide(page: Page, reason: string, button: 'Approve' | 'Reject') {
  const form = page.getByRole('form', { name: 'Decide' })
  await form.getByRole('textbox', { name: 'Reason' }).fill(reason)
  await form.getByRole('button', { name: button }).click()
}

/** The row of the inbox about an API; announcements take a moment. */
export async function announced(page: Page, slug: string, kind: string) {
  const row = page
    .getByRole('list', { name: 'Announcements' })
    .getByRole('listitem')
    .filter({ hasText: slug })
    .filter({ hasText: kind })
  await expect(async () => {
    await page.goto('/inbox')
    await expect(row).toBeVisible({ timeout: 1_000 })
  }).toPass()
  return row
}
