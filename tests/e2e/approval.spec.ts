import type { Page } from '@playwright/test'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { announced, decide } from './support/gate.ts'
import { heading, paste, publish, submit, watchUntilPublished } from './support/pages.ts'
import { expect, test } from './support/people.ts'

/** A breaking change, registered in the browser of its publisher, at the gate. */
async function waitAtGate(page: Page, organization: string, slug: string): Promise<void> {
  await page.goto(`/${organization}/register`)
  await paste(page, tasksApiWithoutCreate('1.1.0'), slug)
  await submit(page)
  await expect(heading(page, `${slug} 1.1.0`)).toBeVisible()
  await expect(page.getByText(/^Live\. Step 5 of 8: Pass the gate, waiting\./)).toBeVisible()
}

/** The approver finds it in the inbox. */
async function openFromInbox(page: Page, slug: string): Promise<void> {
  const row = await announced(page, slug, 'approval requested')
  await row.getByRole('link', { name: 'Tasks 1.1.0', exact: true }).click()
  await expect(page.getByText('Registered by Publisher Example')).toBeVisible()
}

test('a breaking change is approved by somebody else, and its publisher sees it go live', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('approved')
  await publish(await api('publisher'), tasksApi(), { api: slug })
  const publisher = await as('publisher')
  await waitAtGate(publisher, instance.organization, slug)
  await expect(publisher.getByRole('form', { name: 'Decide' })).toHaveCount(0)
  let loads = 0
  publisher.on('load', () => loads++)

  const approver = await as('approver')
  await openFromInbox(approver, slug)
  await decide(approver, 'Nobody creates tasks any more.', 'Approve')
  await expect(approver.getByText('Approved by you')).toBeVisible()

  await watchUntilPublished(publisher, `${slug} 1.1.0`)
  await expect(publisher.getByText('Approved by Approver Example')).toBeVisible()
  await expect(publisher.getByText('Nobody creates tasks any more.', { exact: true })).toBeVisible()
  expect(loads).toBe(0)

  await publisher.getByRole('link', { name: `Read ${slug} 1.1.0` }).click()
  await expect(publisher.getByRole('heading', { name: 'What changed' })).toBeVisible()
  await expect(publisher.getByText(/no longer offered|removed/i).first()).toBeVisible()
  await expect(publisher.getByText('published', { exact: true }).first()).toBeVisible()
})

test('a breaking change is rejected, with the reason for its publisher', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('refused')
  await publish(await api('publisher'), tasksApi(), { api: slug })
  const publisher = await as('publisher')
  await waitAtGate(publisher, instance.organization, slug)
  const approver = await as('approver')
  await approver.goto(new URL(publisher.url()).pathname)
  await decide(approver, 'Keep it for another year.', 'Reject')
  await expect(approver.getByText('Rejected by you')).toBeVisible()
  await expect(publisher.getByText('Rejected by Approver Example')).toBeVisible()
  await expect(publisher.getByText('Keep it for another year.').first()).toBeVisible()
  await publisher.goto(`/${instance.organization}/${slug}/v/1.1.0`)
  await expect(heading(publisher, 'This is not on the chart')).toBeVisible()
})

test('a registration is cancelled by its publisher and leaves nothing', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('cancelled')
  await publish(await api('publisher'), tasksApi(), { api: slug })
  const page = await as('publisher')
  await waitAtGate(page, instance.organization, slug)
  await page.getByText('Cancel registration').click()
  await page.getByRole('button', { name: 'Yes, cancel it' }).click()
  await expect(page.getByText('cancelled', { exact: true }).first()).toBeVisible()
  await page.goto(`/${instance.organization}/${slug}/v/1.1.0`)
  await expect(heading(page, 'This is not on the chart')).toBeVisible()
})
