import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { AuditList } from './audit-list.tsx'

test('an event says what, who, why, and where to look', () => {
  const attack = '<img src=x onerror="attacked=1">'
  const { container } = render(
    <AuditList
      org="acme"
      userId="u2"
      events={[
        {
          id: '01J',
          action: 'registration-approved',
          at: '2026-11-21T10:00:00Z',
          by: { id: 'u2', name: 'Bo' },
          api: 'tasks',
          version: '1.1.0',
          registration: 'abc',
          summary: `tasks 1.1.0 was approved ${attack}`,
          reason: attack,
          selfApproved: true,
        },
        {
          id: '01K',
          action: 'waiver-expired',
          at: '2026-11-21T10:00:00Z',
          summary: 'A waiver expired.',
        },
      ]}
    />,
  )
  expect(container.querySelector('img')).toBeNull()
  expect(screen.getByText('by you (self-approved)')).toBeTruthy()
  const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(href('tasks 1.1.0')).toBe('/acme/tasks')
  expect(href('Registration of tasks 1.1.0')).toBe('/acme/registrations/abc')
  expect(container.querySelector('blockquote')?.textContent).toBe(attack)
  expect(screen.getByText('waiver expired')).toBeTruthy()
})
