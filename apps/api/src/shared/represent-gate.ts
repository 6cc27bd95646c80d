import type { Eligible } from '@portolan/policy/eligible-approvers'
import type { components } from '@portolan/specs/types'
import type { Waivers } from '@portolan/store/governance/waivers'
import type { Gate } from '@portolan/store/registrations/gate'
import type { People } from './people.ts'
import { representWaiver } from './represent-waiver.ts'

const approversShown = 50

export interface GateRepresentationPorts {
  people: People
  waivers: Waivers
  now: () => Date
}

/** While a registration waits: who may decide on it, and who asks. */
export interface Asked {
  eligible: Eligible
  callerId: string
}

/** What the policy asked for, and who let the version through. */
export async function representGate(
  ports: GateRepresentationPorts,
  gate: Gate,
  apiId: string | undefined,
  asked?: Asked,
): Promise<components['schemas']['Gate']> {
  const { people, waivers } = ports
  const waived = apiId === undefined ? [] : await waivers.getMany(apiId, gate.waivers)
  return {
    consequence: gate.consequence,
    reasons: gate.reasons,
    policy: {
      organization: gate.revisions.organization,
      ...(gate.revisions.api !== undefined && { api: gate.revisions.api }),
    },
    ...(gate.approvalsRequired !== undefined && {
      approvalsRequired: Math.max(1, asked?.eligible.required ?? gate.approvalsRequired),
    }),
    ...(asked && {
      approvers: await Promise.all(
        asked.eligible.approvers.slice(0, approversShown).map((userId) => people.get(userId)),
      ),
      mayDecide:
        asked.eligible.approvers.includes(asked.callerId) &&
        !gate.approvals.some(({ decidedBy }) => decidedBy === asked.callerId),
    }),
    approvals: await Promise.all(
      gate.approvals.map(async ({ decision, reason, decidedBy, decidedAt, selfApproved }) => ({
        decision,
        reason,
        decidedBy: await people.get(decidedBy),
        decidedAt,
        selfApproved,
      })),
    ),
    ...(gate.deadline && { deadline: gate.deadline }),
    waived: await Promise.all(waived.map((waiver) => representWaiver(ports, waiver))),
  }
}
