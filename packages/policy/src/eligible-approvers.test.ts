import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { eligibleApprovers, type PolicyMember } from './eligible-approvers.ts'
import { defaultPolicy, roles } from './policy.ts'

const member = (userId: string, role: PolicyMember['role'], ...teams: string[]): PolicyMember => ({
  userId,
  role,
  teams,
})
const ada = member('ada', 'owner')
const ben = member('ben', 'publisher')
const cleo = member('cleo', 'approver')
const dov = member('dov', 'viewer', 'platform')
const { approval } = defaultPolicy

describe('who may approve', () => {
  for (const { what, policy, members, author, approvers, required = 1, selfApproval = false } of [
    {
      what: 'approvers and owners, by default',
      members: [ada, ben, cleo, dov],
      author: 'ben',
      approvers: ['ada', 'cleo'],
    },
    { what: 'never the author', members: [ada, ben, cleo], author: 'cleo', approvers: ['ada'] },
    {
      what: 'a team, whatever the roles of its members',
      policy: { roles: [], teams: ['platform'], approvals: 1 },
      members: [ada, ben, cleo, dov],
      author: 'ben',
      approvers: ['dov'],
    },
    {
      what: 'an owner where the policy names nobody else',
      policy: { roles: [], teams: ['dissolved'], approvals: 1 },
      members: [ada, ben],
      author: 'ben',
      approvers: ['ada'],
    },
    {
      what: 'the author alone, if an owner',
      members: [ada, ben],
      author: 'ada',
      approvers: ['ada'],
      selfApproval: true,
    },
    {
      what: 'nobody where no owner is left',
      members: [ben],
      author: 'ben',
      approvers: [],
      required: 0,
    },
    {
      what: 'as many as there are where more are asked for',
      policy: { ...approval, approvals: 5 },
      members: [ada, ben, cleo],
      author: 'ben',
      approvers: ['ada', 'cleo'],
      required: 2,
    },
  ] as {
    what: string
    policy?: Parameters<typeof eligibleApprovers>[0]
    members: PolicyMember[]
    author: string
    approvers: string[]
    required?: number
    selfApproval?: boolean
  }[])
    test(what, () =>
      expect(eligibleApprovers(policy ?? approval, members, author)).toEqual({
        approvers,
        required,
        selfApproval,
      }),
    )
})

test('with an owner there is always somebody to wait for, and never more than there are', () => {
  const anyMember = fc.record({
    userId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    role: fc.constantFrom(...roles),
    teams: fc.subarray(['platform', 'payments']),
  })
  const anyPolicy = fc.record({
    roles: fc.subarray([...roles]),
    teams: fc.subarray(['platform', 'payments']),
    approvals: fc.integer({ min: 1, max: 10 }),
  })
  const anyMembers = fc.uniqueArray(anyMember, { selector: ({ userId }) => userId })
  fc.assert(
    fc.property(anyPolicy, anyMembers, (policy, others) => {
      const members = [...others, member('the-owner', 'owner')]
      for (const { userId: author } of members) {
        const { approvers, required, selfApproval } = eligibleApprovers(policy, members, author)
        expect(required).toBeGreaterThanOrEqual(1)
        expect(required).toBeLessThanOrEqual(approvers.length)
        expect(approvers.includes(author)).toBe(selfApproval)
        if (selfApproval) expect(approvers).toEqual([author])
      }
    }),
  )
})
