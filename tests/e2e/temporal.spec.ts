import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { paste, submit, watchUntilPublished } from './support/pages.ts'
import { expect, test } from './support/people.ts'

test('the run of a registration is understood in the Temporal Web UI', async ({ as, instance }) => {
  const page = await as('owner')
  const slug = freshSlug('traced')
  await page.goto(`/${instance.organization}/register`)
  await paste(page, tasksApi(), slug)
  await submit(page)
  await watchUntilPublished(page, `${slug} 1.0.0`)
  const [temporal] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open in Temporal (in a new tab)' }).click(),
  ])
  expect(new URL(temporal.url()).origin).toBe(instance.temporalUi)
  await expect(temporal.getByText('registerVersion').first()).toBeVisible()
  await expect(temporal.getByText('Completed').first()).toBeVisible()
  for (const summary of ['Read and validate the description', `Claim ${slug} 1.0.0`])
    await expect(temporal.getByText(summary).first()).toBeVisible()
  // Without the codec server the input would be ciphertext.
  await expect(temporal.getByText('"orgSlug"').first()).toBeVisible()
  await expect(temporal.getByText(`"${instance.organization}"`).first()).toBeVisible()
})
