import { describe, expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import type { Gate } from '../api/types.ts'
import { GatePanel } from './gate-panel.tsx'

const gate = (given: Partial<Gate> = {}): Gate => ({
  consequence: 'approval',
  reasons: ['1 breaking change asks for approval.'],
  policy: { organization: 3, api: 1 },
  approvalsRequired: 2,
  approvers: [
    { id: 'u1', name: 'Ada' },
    { id: 'u2', name: 'Bo' },
  ],
  approvals: [],
  deadline: '2026-12-05T12:00:00Z',
  waived: [],
  ...given,
})

const show = (given: Partial<Gate> = {}, isWaiting = true) =>
  render(<GatePanel org="acme" api="tasks" gate={gate(given)} isWaiting={isWaiting} userId="u2" />)

describe('the gate', () => {
  test('says what the policy asked, why, who decides, and until when', () => {
    const { container } = show()
    expect(screen.getByText(/^The policy asks for approval\./)).toBeTruthy()
    const why = screen.getByRole('list', { name: 'Why' })
    expect(within(why).getByRole('listitem').textContent).toBe(
      '1 breaking change asks for approval.',
    )
    expect(container.querySelector('dl')?.textContent).toContain('0 of 2')
    expect(container.querySelector('dl')?.textContent).toContain('Ada, you')
    expect(screen.getByTitle('2026-12-05T12:00:00Z')).toBeTruthy()
    const href = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href')
    expect(href(/^revision 3 /)).toBe('/acme/settings/policy')
    expect(href(/^revision 1 /)).toBe('/acme/tasks/policy')
  })

  test('names who decided, when and why, and marks what was self-approved', () => {
    show({
      approvals: [
        {
          decision: 'approve',
          reason: 'Nobody else is here.',
          decidedBy: { id: 'u2', name: 'Bo' },
          decidedAt: '2026-11-21T10:00:00Z',
          selfApproved: true,
        },
      ],
    })
    const decision = within(screen.getByRole('list', { name: 'Decisions' })).getByRole('listitem')
    expect(decision.textContent).toMatch(
      /^Approved by you \(self-approved\), .*Nobody else is here\.$/,
    )
  })

  test('asks nobody any more when it does not wait', () => {
    const { container } = show({}, false)
    expect(container.textContent).not.toContain('Waits until')
    expect(container.textContent).not.toContain('May decide')
  })

  test('under the default policy and without one of the API says so', () => {
    show({ policy: { organization: 0 }, consequence: 'pass', reasons: [] })
    expect(screen.getByRole('link').textContent).toBe('the default policy')
    expect(screen.queryByRole('list')).toBeNull()
  })
})
