import type { Locator, Page } from '@playwright/test'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { heading, watchUntilPublished } from './support/pages.ts'
import { accountOf, expect, test } from './support/people.ts'

/** Tabs on until the focus is there, and shows. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) {
      const { outlineStyle, boxShadow } = await target.evaluate((element) =>
        getComputedStyle(element),
      )
      expect(outlineStyle !== 'none' || boxShadow !== 'none').toBe(true)
      return
    }
  }
  throw new Error(`Tab does not reach ${target.toString()}`)
}

test('signing in, registering, reading and signing out need no mouse', async ({
  page,
  instance,
}) => {
  const { email, password } = accountOf(instance, 'publisher')
  const slug = freshSlug('keys')
  const { keyboard } = page
  await page.goto('/sign-in')
  await tabTo(page, page.getByRole('textbox', { name: 'Email' }))
  await keyboard.type(email)
  await tabTo(page, page.getByLabel('Password'))
  await keyboard.type(password)
  await keyboard.press('Enter')
  await expect(heading(page, 'Catalog')).toBeVisible()

  await page.reload()
  await keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: 'Register', exact: true }))
  await keyboard.press('Enter')
  await expect(heading(page, 'Register')).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: 'File' }))
  await keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Paste' })).toBeChecked()
  await tabTo(page, page.getByRole('textbox', { name: 'Description', exact: true }))
  await keyboard.insertText(tasksApi())
  await tabTo(page, page.getByRole('textbox', { name: 'API slug (optional)' }))
  await keyboard.type(slug)
  await tabTo(page, page.getByRole('button', { name: 'Register', exact: true }))
  await keyboard.press('Enter')
  await watchUntilPublished(page, `${slug} 1.0.0`)

  await tabTo(page, page.getByRole('link', { name: `Read ${slug} 1.0.0` }))
  await keyboard.press('Enter')
  await expect(heading(page, 'Tasks')).toBeVisible()
  await tabTo(page, page.getByRole('searchbox', { name: 'Filter operations' }))
  await keyboard.type('create')
  await expect(page.getByRole('link', { name: 'List tasks' })).toBeHidden()
  await tabTo(page, page.getByRole('link', { name: 'Create a task' }))
  await keyboard.press('Enter')
  await expect(heading(page, 'Create a task')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Sign out' }))
  await keyboard.press('Enter')
  await expect(heading(page, 'Sign in')).toBeVisible()
})
