import type { GateVerdict } from '@portolan/activities/api-management/gate'
import type { DecisionInput } from '@portolan/orchestration/registration'

export const published = { status: 'published', api: 'tasks', version: '1.0.0' }

export const pathToGate = [
  'validateDescription',
  'claimVersion',
  'lintDescription',
  'compareWithPublished',
  'gate',
]
export const pathFromGate = ['buildDocumentation', 'publishVersion', 'announceVersion']
export const wholePath = [...pathToGate, ...pathFromGate]

/** A decision of somebody who may, as the API hands it over. */
export const decision = (change: Partial<DecisionInput> = {}): DecisionInput => ({
  decision: 'approve',
  reason: 'nobody calls it',
  decidedBy: 'an-approver',
  decidedAt: '2026-01-01T00:00:00.000Z',
  approvers: ['an-approver', 'another-approver'],
  required: 1,
  selfApproval: false,
  ...change,
})

/** What the gate answers where somebody must approve. */
export const asked =
  (
    change: Partial<Extract<GateVerdict, { consequence: 'approval' }>> = {},
  ): (() => Promise<GateVerdict>) =>
  async () => ({
    consequence: 'approval',
    reason: '1 breaking change against 0.9.0 asks for an approval.',
    deadline: '2100-01-01T00:00:00.000Z',
    remindMs: 365 * 24 * 3_600_000,
    required: 1,
    ...change,
  })
