import { expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { EffectivePolicy } from './effective-policy.tsx'

test('a policy is said in words', () => {
  const { container } = render(
    <EffectivePolicy
      policy={{
        levels: { breaking: 'approval', caution: 'warn', safe: 'pass' },
        majorVersion: 'block',
        approval: {
          roles: ['owner'],
          teams: ['platform'],
          approvals: 2,
          within: '3 days',
          remind: '1 day',
        },
        quality: { reach: 'strict', otherwise: 'block' },
      }}
    />,
  )
  const rows = [...container.querySelectorAll('dl > div')].map((row) => row.textContent)
  expect(rows).toEqual([
    'A breaking changewaits for approval',
    'A breaking change with a new major versionis blocked',
    'A change to be careful withpasses with a warning',
    'A safe changepasses',
    'A version below the level strictis blocked',
  ])
  const approval = within(screen.getByRole('list', { name: 'Approval' })).getAllByRole('listitem')
  expect(approval.map((row) => row.textContent)).toEqual([
    'It takes 2 approvals, never the author’s own.',
    'May approve: every owner, the team platform.',
    'A version waits 3 days; after that it is rejected.',
    'Approvers are reminded every 1 day.',
  ])
})
