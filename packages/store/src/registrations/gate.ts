import type { Consequence } from '@portolan/policy/consequence'
import type { Policy } from '@portolan/policy/policy'

export const decisions = ['approve', 'reject'] as const

export interface Approval {
  decision: (typeof decisions)[number]
  reason: string
  decidedBy: string
  decidedAt: string
  /** An owner decided on their own registration because nobody else may. */
  selfApproved: boolean
}

/** What the policy asked of a version, and who let it through. */
export interface Gate {
  consequence: Consequence
  /** Why, a sentence each. */
  reasons: string[]
  /** The revisions under which it was judged; 0 for the default. */
  revisions: { organization: number; api?: number }
  /** What they say: a change of the policy meanwhile is for registrations that come later. */
  policy: Policy
  /** Of the ruleset that bound, the lowest level first. */
  ladder: string[]
  /** Ids of the waivers that let single changes through. */
  waivers: string[]
  /** How many different people must approve, where any must. */
  approvalsRequired?: number
  approvals: Approval[]
  deadline?: string
}
