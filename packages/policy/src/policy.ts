import type { Consequence } from './consequence.ts'

export const changeLevels = ['breaking', 'caution', 'safe'] as const
export type ChangeLevel = (typeof changeLevels)[number]

export const roles = ['owner', 'publisher', 'approver', 'viewer'] as const
export type Role = (typeof roles)[number]

/** What a change asks for before a version is published. */
export interface Policy {
  levels: Record<ChangeLevel, Consequence>
  /** What breaking changes ask for where the major version rises. */
  majorVersion: Consequence
  approval: ApprovalPolicy
  quality: {
    /** The level of the ruleset's ladder that a version must reach; nothing is asked without. */
    reach?: string
    otherwise: Consequence
  }
}

export interface ApprovalPolicy {
  roles: Role[]
  /** Slugs. */
  teams: string[]
  /** How many different people must approve. */
  approvals: number
  /** How long a registration waits: `14 days`. */
  within: string
  /** How often those who have not decided are reminded. */
  remind: string
}

/** What the policy of an API says; the organization's holds for the rest. */
export interface ApiPolicy {
  levels?: Partial<Policy['levels']> | undefined
  majorVersion?: Consequence | undefined
  approval?: Partial<ApprovalPolicy> | undefined
  quality?: Partial<Policy['quality']> | undefined
}

export const defaultPolicy: Policy = {
  levels: { breaking: 'approval', caution: 'warn', safe: 'pass' },
  majorVersion: 'pass',
  approval: {
    roles: ['approver', 'owner'],
    teams: [],
    approvals: 1,
    within: '14 days',
    remind: '2 days',
  },
  quality: { otherwise: 'warn' },
}

/** `defaultPolicy` as somebody would write it who changes it next. */
export const defaultPolicyText = `# What a change asks for before a version is published: pass, warn, approval or block.
levels:
  breaking: approval
  caution: warn
  safe: pass
# What breaking changes ask for where the major version rises.
majorVersion: pass
approval:
  roles: [approver, owner]
  teams: []
  # How many different people must approve; never the author alone.
  approvals: 1
  # Then the registration is rejected.
  within: 14 days
  remind: 2 days
quality:
  # The level of the ruleset's ladder that a version must reach; nothing is asked without.
  # reach: minimal
  otherwise: warn
`

/** The policy that holds for an API: what its own says, and the organization's for the rest. */
export const effectivePolicy = (organization: Policy, api: ApiPolicy = {}): Policy => ({
  levels: filled(organization.levels, api.levels),
  majorVersion: api.majorVersion ?? organization.majorVersion,
  approval: filled(organization.approval, api.approval),
  quality: filled(organization.quality, api.quality),
})

const filled = <T extends object>(whole: T, part: Partial<T> = {}): T => ({
  ...whole,
  ...Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)),
})
