import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { Announcement } from '../api/types.ts'
import { Announcements } from './announcements.tsx'

const announcement = (kind: Announcement['kind'], version: string): Announcement => ({
  id: version,
  kind,
  version,
  organization: 'acme',
  api: 'petstore',
  title: 'Petstore',
  breakingChanges: kind === 'approval-requested' ? 2 : 0,
  createdAt: '2026-01-01T00:00:00Z',
  links: { registration: '/orgs/acme/registrations/abc' },
})

test('what is published is read, what waits is decided', () => {
  render(
    <Announcements
      announcements={[
        announcement('approval-requested', '2.0.0'),
        announcement('version-published', '1.0.0'),
      ]}
    />,
  )
  const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(href('Petstore 2.0.0')).toBe('/acme/registrations/abc')
  expect(href('Petstore 1.0.0')).toBe('/acme/petstore/v/1.0.0')
  expect(screen.getByText('2 breaking changes')).toBeTruthy()
})
