import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { Api } from '../../api/types.ts'
import { ApiFacts } from './api-facts.tsx'

const api = {
  slug: 'tasks',
  title: 'Tasks',
  tags: [],
  visibility: 'private',
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-21T00:00:00Z',
} as unknown as Api

const show = (contact: { name?: string; url?: string; email?: string }, of: Partial<Api> = {}) =>
  render(<ApiFacts org="acme" api={{ ...api, ...of }} overview={{ servers: [], contact }} />)

test('a contact is reached by web and mail', () => {
  show({ name: 'Help desk', url: 'https://help.example', email: 'help@help.example' })
  const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(href('Help desk')).toBe('https://help.example')
  expect(href('help@help.example')).toBe('mailto:help@help.example')
})

test('an address that would run something is only text', () => {
  show({ name: 'Press me', url: 'javascript:attacked=1', email: 'a@b?body=<script>' })
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText(/Press me/)).toBeTruthy()
})

test('people of the organization come first; nobody is made up', () => {
  show({}, { team: { slug: 'platform', name: 'Platform' }, owner: { id: 'u1', name: 'Ada' } })
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Platform',
    'Ada',
  ])
  expect(screen.queryByText('Contact')).toBeNull()
})
