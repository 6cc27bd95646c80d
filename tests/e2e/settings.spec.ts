import type { Page } from '@playwright/test'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { heading, publish } from './support/pages.ts'
import { expect, signInToApi, test } from './support/people.ts'

// The other organization has one owner and no other test, so that its policy is free to change.
const organization = 'globex'

const editor = (page: Page, name: 'Policy' | 'Ruleset') =>
  page.getByRole('textbox', { name: `${name} in YAML` })

async function save(page: Page, note: string): Promise<void> {
  await page.getByText('Save…').click()
  await page.getByRole('textbox', { name: 'Note (optional)' }).fill(note)
  await page.getByRole('button', { name: 'Save it' }).click()
}

test('a fault is shown at its line, and once mended the text binds and has a history', async ({
  as,
}) => {
  const page = await as('owner', { organization })
  await page.goto(`/${organization}/settings/policy`)
  await editor(page, 'Policy').fill('levels:\n  breaking: perhaps\n')
  await save(page, 'First try')
  const finding = page.getByRole('list', { name: 'Findings' }).getByRole('listitem')
  await expect(finding).toContainText('`breaking` must be')
  await expect(finding).toContainText('breaking: perhaps')
  await finding.getByRole('button', { name: 'Go to line 2' }).click()
  await expect(editor(page, 'Policy')).toBeFocused()
  await expect(page.locator('.code-numbers .at-fault')).toHaveText('2')

  const note = `Breaking changes are blocked, ${Date.now()}`
  await editor(page, 'Policy').fill('levels:\n  breaking: block\n')
  await page.getByRole('textbox', { name: 'Note (optional)' }).fill(note)
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByText(/^Revision \d+ is saved\./)).toBeVisible()
  await expect(page.getByText('A breaking changeis blocked')).toBeVisible()
  const newest = page.getByRole('list', { name: 'Revisions' }).getByRole('listitem').first()
  await expect(newest).toContainText(note)
  await newest.getByText(/^(What changed|Its text)/).click()
  await expect(newest).toContainText('breaking: block')
})

test('whoever was slower keeps the text, and sees how it differs', async ({ as }) => {
  const [fast, slow] = [await as('owner', { organization }), await as('owner', { organization })]
  for (const page of [fast, slow]) await page.goto(`/${organization}/settings/policy`)
  await editor(fast, 'Policy').fill(`# fast ${Date.now()}\nlevels:\n  caution: warn\n`)
  await save(fast, 'Fast')
  await expect(fast.getByText(/is saved\./)).toBeVisible()

  const text = `# slow ${Date.now()}\nlevels:\n  caution: approval\n`
  await editor(slow, 'Policy').fill(text)
  await save(slow, 'Slow')
  await expect(slow.getByText(/saved revision \d+ while you were writing/)).toBeVisible()
  await expect(editor(slow, 'Policy')).toHaveValue(text)
  await expect(slow.getByRole('group', { name: /to your text$/ })).toContainText(
    'caution: approval',
  )
  await slow.getByRole('button', { name: 'Save over theirs' }).click()
  await expect(slow.getByText(/is saved\./)).toBeVisible()
  await expect(slow.getByText('A change to be careful withwaits for approval')).toBeVisible()
})

test('all of it works without JavaScript', async ({ as }) => {
  const page = await as('owner', { organization, javaScriptEnabled: false })
  await page.goto(`/${organization}/settings/ruleset`)
  await editor(page, 'Ruleset').fill('extends: [nowhere]\n')
  await page.getByText('Save…').click()
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByRole('list', { name: 'Findings' })).toContainText('nowhere')
  await expect(editor(page, 'Ruleset')).toHaveValue('extends: [nowhere]\n')
  await editor(page, 'Ruleset').fill(`# ${Date.now()}\nextends: [recommended]\n`)
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByText(/is saved\./)).toBeVisible()
})

test('a new ruleset is tried on every version, then made binding with time to prepare', async ({
  as,
  instance,
}) => {
  const slug = freshSlug('reviewed')
  await publish(await signInToApi(instance, 'owner', organization), tasksApi(), { api: slug })
  const page = await as('owner', { organization })
  await page.goto(`/${organization}/settings/ruleset`)
  await editor(page, 'Ruleset').fill('extends: [recommended, security]\n')
  await page.getByRole('button', { name: 'Try it on every version first' }).click()
  await expect(heading(page, 'Review of a ruleset')).toBeVisible()
  await expect(page.getByText('completed', { exact: true })).toBeVisible()

  const row = page.getByRole('row').filter({ hasText: slug })
  await expect(row).toBeVisible()
  await page.getByRole('link', { name: 'Would pass' }).click()
  await expect(page).toHaveURL(/outcome=pass/)

  await page.getByText('Make it binding', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Note (optional)' }).fill('After the review')
  await page.getByRole('button', { name: 'Yes, make it binding' }).click()
  await expect(page.getByText('adopted', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: /^revision \d+$/ }).click()
  await expect(page.getByText(/binds from .*; until then/)).toBeVisible()

  await page.goto(`/${organization}/settings/audit`)
  await expect(
    page.getByRole('list', { name: 'Events' }).getByRole('listitem').first(),
  ).toContainText('review adopted')
})

test('a team is made, changed and dissolved after a question', async ({ as }) => {
  const slug = freshSlug('team')
  const page = await as('owner', { organization })
  await page.goto(`/${organization}/settings/people`)
  await page.getByText('New team').click()
  const form = page.getByRole('form', { name: 'New team' })
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(slug)
  await form.getByRole('textbox', { name: /^Slug/ }).fill(slug)
  await form.getByRole('checkbox', { name: /Owner Example/ }).check()
  await form.getByRole('button', { name: 'Make the team' }).click()
  const team = page
    .getByRole('list', { name: 'Teams' })
    .getByRole('listitem')
    .filter({ hasText: slug })
  await expect(team).toContainText('1 member: Owner Example.')
  await team.getByText(`Dissolve ${slug}`).click()
  await team.getByRole('button', { name: 'Yes, dissolve it' }).click()
  await expect(team).toHaveCount(0)
})

test('others read the settings and cannot change them', async ({ as, instance }) => {
  const page = await as('viewer')
  const at = `/${instance.organization}/settings`
  for (const name of ['policy', 'ruleset'] as const) {
    await page.goto(`${at}/${name}`)
    await expect(page.getByText('Owners of the organization may change it.')).toBeVisible()
    await expect(page.getByText('Save…')).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: /in YAML$/ })).not.toBeEditable()
  }
  await page.goto(`${at}/people`)
  await expect(page.getByText('New team')).toHaveCount(0)
  const answers: [path: string, status: number][] = [
    [`${at}/audit`, 403],
    [`${at}/reviews/new`, 403],
    [`/${organization}/settings/policy`, 404],
    [`/${organization}/settings/audit`, 404],
  ]
  for (const [path, status] of answers) expect((await page.goto(path))?.status(), path).toBe(status)
})

test('every rule has a public page', async ({ page }) => {
  await page.goto('/rules?q=operation-removed')
  await page.getByRole('link', { name: 'operation-removed', exact: true }).click()
  await expect(heading(page, 'operation-removed')).toBeVisible()
  await expect(page.getByText('breaking', { exact: true })).toBeVisible()
  await page.goto('/rules/operation-id')
  await expect(page.getByRole('figure').filter({ hasText: 'Like this' }).last()).toContainText(
    'operationId',
  )
  expect((await page.goto('/rules/no-such-rule'))?.status()).toBe(404)
  await expect(heading(page, 'No rule has this name')).toBeVisible()
})
