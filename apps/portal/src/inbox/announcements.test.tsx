import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { Announcement } from '../api/types.ts'
import { Announcements } from './announcements.tsx'
import { kindWords } from './words.ts'

const announcement = (given: Partial<Announcement>): Announcement => ({
  id: given.title ?? 'Petstore',
  kind: 'version-published',
  organization: 'acme',
  title: 'Petstore',
  createdAt: '2026-01-01T00:00:00Z',
  links: {},
  ...given,
})

const petstore = { api: 'petstore', version: '2.0.0' }
const links = {
  registration: '/orgs/acme/registrations/abc',
  changes: '/orgs/acme/apis/petstore/changes/1.0.0..2.0.0',
}

const cases: [given: Partial<Announcement>, page: string][] = [
  [{ kind: 'version-published', ...petstore, links }, '/acme/petstore/v/2.0.0'],
  [{ kind: 'approval-requested', ...petstore, links }, '/acme/registrations/abc'],
  [{ kind: 'approval-reminder', ...petstore, links }, '/acme/registrations/abc'],
  [{ kind: 'approval-expired', ...petstore, links }, '/acme/registrations/abc'],
  [{ kind: 'waiver-expired', api: 'petstore' }, '/acme/petstore'],
  [
    { kind: 'review-completed', links: { review: '/orgs/acme/reviews/01J' } },
    '/acme/settings/reviews/01J',
  ],
  [{ kind: 'review-completed' }, '/acme'],
]
for (const [given, page] of cases)
  test(`${given.kind} leads to ${page}`, () => {
    render(<Announcements announcements={[announcement(given)]} />)
    const title = screen.getByRole('link', { name: /^Petstore/ })
    expect(title.getAttribute('href')).toBe(page)
    expect(screen.getByText(kindWords[given.kind!])).toBeTruthy()
  })

test('the changes that wait are one step away', () => {
  render(
    <Announcements
      announcements={[
        announcement({ kind: 'approval-requested', ...petstore, breakingChanges: 2, links }),
      ]}
    />,
  )
  expect(screen.getByRole('link', { name: 'Changes of Petstore 2.0.0' }).getAttribute('href')).toBe(
    '/acme/petstore/changes/1.0.0..2.0.0',
  )
  expect(screen.getByText('2 breaking changes')).toBeTruthy()
})
