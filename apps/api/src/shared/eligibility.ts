import {
  type Eligible,
  eligibleApprovers,
  type PolicyMember,
} from '@portolan/policy/eligible-approvers'
import type { Policy } from '@portolan/policy/policy'
import type { Organizations } from '@portolan/store/organizations/organizations'
import { policyMembers } from '@portolan/store/organizations/policy-members'
import type { Teams } from '@portolan/store/organizations/teams'
import type { Registration } from '@portolan/store/registrations/registration'
import { lazily } from './lazily.ts'

export interface EligibilityPorts {
  organizations: Organizations
  teams: Teams
}

/** Who may approve, by the members that an organization has now; they are read once. */
export function createEligibility(ports: EligibilityPorts, orgId: string) {
  const members: () => Promise<PolicyMember[]> = lazily(() => policyMembers(ports, orgId))
  return {
    /** On a registration that waits, by the policy under which it came to the gate. */
    ofRegistration: async ({ gate, createdBy }: Registration): Promise<Eligible> =>
      gate
        ? eligibleApprovers(gate.policy.approval, await members(), createdBy)
        : { approvers: [], required: 0, selfApproval: false },
    /** By a policy, whoever the author is. */
    ofPolicy: async ({ approval }: Policy): Promise<Eligible> =>
      eligibleApprovers(approval, await members(), ''),
  }
}

export type Eligibility = ReturnType<typeof createEligibility>
