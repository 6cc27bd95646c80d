import { expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import type { Api, Membership } from '../api/types.ts'
import { ApiHead } from './api-head.tsx'
import { tabsOf } from './tabs.ts'

const api = {
  slug: 'tasks',
  title: 'Tasks',
  lifecycle: 'production',
  visibility: 'public',
  tags: [],
  latestVersion: '1.1.0',
} as unknown as Api
const member = (permissions: Membership['permissions']) =>
  ({ slug: 'acme', name: 'Acme', permissions }) as Membership

const shown = (organization: Membership | undefined, of = api) => {
  render(<ApiHead org="acme" api={of} tabs={tabsOf('acme', of, organization)} current="versions" />)
  const tabs = within(screen.getByRole('navigation', { name: 'Pages of Tasks' }))
  return tabs.getAllByRole('link').map((link) => link.textContent)
}

test('an outsider is led to what is public', () => {
  expect(shown(undefined)).toEqual(['Overview', 'Reference', 'Versions', 'Changelog', 'Quality'])
  const current = screen.getByRole('link', { name: 'Versions' })
  expect(current.getAttribute('aria-current')).toBe('page')
  expect(screen.getByRole('link', { name: 'Reference' }).getAttribute('href')).toBe(
    '/acme/tasks/v/1.1.0',
  )
})

test('a reader sees registrations, and no settings', () => {
  const tabs = shown(member(['apis:read', 'registrations:read']))
  expect(tabs).toContain('Registrations')
  expect(tabs).not.toContain('Settings')
})

test('whoever may change it sees its settings', () =>
  expect(shown(member(['registrations:read', 'apis:update'])).at(-1)).toBe('Settings'))

test('without a version there is nothing to read', () => {
  const { latestVersion: _, ...none } = api
  expect(shown(undefined, none as Api)).not.toContain('Reference')
})
