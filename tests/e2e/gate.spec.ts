import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { follow, register } from '../support/register.ts'
import {
  announced,
  changeCalled,
  decide,
  tasksApiWithTwoBreaks,
  waive,
  waiting,
} from './support/gate.ts'
import { heading, publish } from './support/pages.ts'
import { expect, signInToApi, test } from './support/people.ts'

const removed = /POST \/tasks is no longer offered/
const tenant = /"tenant" is required/

test('an approver waives one change and approves the rest; the version says who, why and until when', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('gate')
  const publisher = await api('publisher')
  const { id } = await waiting(publisher, slug)
  const page = await as('approver')
  const row = await announced(page, slug, 'approval requested')
  await row.getByRole('link', { name: /^Changes of/ }).click()
  await expect(page).toHaveURL(new RegExp(`/${slug}/changes/1\\.0\\.0\\.\\.1\\.1\\.0$`))
  await expect(page.getByText('2 changes from 1.0.0 to 1.1.0 break callers.')).toBeVisible()
  await expect(page.getByText('0 of 1')).toBeVisible()

  await waive(page, tenant, 'Every caller sends a tenant already.')
  await expect(page.getByText(/1 of them is waived\./)).toBeVisible()
  await expect(changeCalled(page, removed).getByText(/^Waived/)).toHaveCount(0)
  await decide(page, 'Nobody creates tasks any more.', 'Approve')
  await expect(page.getByText('waits for a decision on these changes')).toHaveCount(0)

  await follow(publisher, id, ({ status }) => status === 'published')
  await page.goto(`/${instance.organization}/registrations/${id}`)
  await expect(page.getByText('1 of 1')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Decisions' })).toContainText('Approved by you')
  await page.goto(`/${instance.organization}/${slug}/changes/1.0.0..1.1.0`)
  const through = page.getByRole('region', { name: 'Who let this through' })
  await expect(through).toContainText('Nobody creates tasks any more.')
  await expect(through).toContainText('Every caller sends a tenant already.')
  await expect(through).toContainText(/Waived by you, .*, until /)
  await page.goto(`/${instance.organization}/${slug}/policy`)
  await expect(page.getByRole('list', { name: 'Waivers' })).toContainText(
    'Every caller sends a tenant already.',
  )
  await page.getByRole('link', { name: 'Versions', exact: true }).click()
  await page.getByRole('link', { name: /^Changes of 1\.1\.0 against 1\.0\.0/ }).click()
  await expect(changeCalled(page, tenant).getByText(/^Waived by you/)).toBeVisible()
})

test('waiving the last change lets the registration go on', async ({ as, api, instance }) => {
  const slug = freshSlug('waived')
  const publisher = await api('publisher')
  const { id } = await waiting(publisher, slug)
  const page = await as('approver')
  await page.goto(`/${instance.organization}/${slug}/changes/1.0.0..1.1.0`)
  await waive(page, tenant, 'Every caller sends a tenant already.')
  await waive(page, removed, 'Nobody creates tasks any more.')
  await expect(page.getByText(/All of them are waived\./)).toBeVisible()
  await follow(publisher, id, ({ status }) => status === 'published')
})

test('a waiver is recognized in a later submission, and no longer once it is revoked', async ({
  as,
  api,
  instance,
}) => {
  const slug = freshSlug('again')
  const publisher = await api('publisher')
  await waiting(publisher, slug)
  const page = await as('approver')
  const changes = (to: string) => `/${instance.organization}/${slug}/changes/1.0.0..${to}`
  await page.goto(changes('1.1.0'))
  await waive(page, tenant, 'Every caller sends a tenant already.')
  await decide(page, 'Keep creating tasks for another year.', 'Reject')
  await expect(page.getByText('waits for a decision on these changes')).toHaveCount(0)

  const { body } = await register(publisher, tasksApiWithTwoBreaks('1.2.0'), { api: slug })
  const later = await follow(publisher, body.id, ({ status }) => status === 'awaiting-approval')
  expect(later.gate?.waived).toHaveLength(1)
  await page.goto(changes('1.2.0'))
  const waived = changeCalled(page, tenant)
  await expect(waived.getByText(/^Waived by you/)).toBeVisible()
  await waived.getByText('Revoke the waiver').click()
  await waived.getByRole('button', { name: 'Yes, revoke it' }).click()
  await expect(waived.getByText(/^Waived by you/)).toHaveCount(0)
  await expect(waived.getByText('Waive this change')).toBeVisible()
})

test('a rejection needs a reason, and reaches the publisher', async ({ as, api, instance }) => {
  const slug = freshSlug('rejected')
  const { id } = await waiting(await api('publisher'), slug)
  const publisher = await as('publisher')
  await publisher.goto(`/${instance.organization}/registrations/${id}`)
  await expect(publisher.getByText(/nobody decides on their own registration/)).toBeVisible()
  await expect(publisher.getByRole('form', { name: 'Decide' })).toHaveCount(0)

  const approver = await as('approver', { javaScriptEnabled: false })
  await approver.goto(`/${instance.organization}/${slug}/changes/1.0.0..1.1.0`)
  await decide(approver, '   ', 'Reject')
  await expect(approver.getByText('Give a reason of at least 3 characters.')).toBeVisible()
  await decide(approver, 'Callers need the tenant to stay optional.', 'Reject')
  await expect(publisher.getByText('Rejected by Approver Example')).toBeVisible()
  await expect(
    publisher.getByText('Callers need the tenant to stay optional.').first(),
  ).toBeVisible()
})

test('a decision that comes too late says so in a sentence', async ({ as, api, instance }) => {
  const slug = freshSlug('late')
  const { id } = await waiting(await api('publisher'), slug)
  const here = `/${instance.organization}/registrations/${id}`
  const fast = await as('approver')
  // Without JavaScript a page does not notice what happens elsewhere.
  const slow = await as('owner', { javaScriptEnabled: false })
  for (const page of [fast, slow]) await page.goto(here)
  await decide(fast, 'Keep it for another year.', 'Reject')
  await expect(fast.getByText('Rejected by you')).toBeVisible()
  await decide(slow, 'I did not know.', 'Approve')
  await expect(slow.getByText('Your decision came too late and does not count')).toBeVisible()
  await expect(slow.getByText('Rejected by Approver Example')).toBeVisible()
  await expect(slow.getByText('I did not know.')).toHaveCount(0)
})

test('nobody waives their own changes, but an owner who is alone decides, and it shows', async ({
  as,
  instance,
}) => {
  const owner = await signInToApi(instance, 'owner', 'globex')
  const slug = freshSlug('alone')
  const policy = await owner.request('PUT', '/orgs/globex/policy', { json: { text: '' } })
  expect(policy.status).toBe(200)
  const { id } = await waiting(owner, slug)
  const page = await as('owner', { organization: 'globex' })
  await page.goto(`/globex/registrations/${id}`)
  await expect(page.getByText(/shown as self-approved/)).toBeVisible()
  await decide(page, 'I am the only one here.', 'Approve')
  await expect(page.getByText(/Approved by you \(self-approved\)/)).toBeVisible()
  await follow(owner, id, ({ status }) => status === 'published')
  await page.goto(`/globex/${slug}/changes/1.0.0..1.1.0`)
  await expect(page.getByText(/Approved by you \(self-approved\)/)).toBeVisible()
})

test('another organization sees none of it', async ({ as, api, instance }) => {
  const slug = freshSlug('private')
  const publisher = await api('publisher')
  await publish(publisher, tasksApi(), { api: slug })
  const stranger = await as('owner', { organization: 'globex' })
  for (const path of [`${slug}/changes/1.0.0..1.0.0`, `${slug}/policy`, 'settings/policy']) {
    const answer = await stranger.goto(`/${instance.organization}/${path}`)
    expect(answer?.status(), path).toBe(404)
  }
  await stranger.goto(`/${instance.organization}/${slug}/changes/1.0.0..1.1.0`)
  await expect(heading(stranger, 'These versions cannot be compared')).toBeVisible()
})
