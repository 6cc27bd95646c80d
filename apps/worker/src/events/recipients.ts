import { eligibleApprovers } from '@portolan/policy/eligible-approvers'
import type { Apis } from '@portolan/store/apis/apis'
import { bindingPolicy } from '@portolan/store/governance/binding-policy'
import type { Settings } from '@portolan/store/governance/settings'
import type { Organizations } from '@portolan/store/organizations/organizations'
import { policyMembers } from '@portolan/store/organizations/policy-members'
import type { Teams } from '@portolan/store/organizations/teams'
import type { Registrations } from '@portolan/store/registrations/registrations'
import type { AnnouncedEvent } from './event.ts'

export interface RecipientPorts {
  apis: Pick<Apis, 'findBySlug'>
  organizations: Pick<Organizations, 'membersOf'>
  registrations: Pick<Registrations, 'get'>
  settings: Pick<Settings, 'current'>
  teams: Pick<Teams, 'list'>
}

/**
 * Who hears of it: of a publication and a withdrawal everyone in the organization; of a registration at the gate those who may
 * decide, of its end also its author; of a waiver those whom the policy names; of a review who started it.
 */
export async function recipientsOf(
  ports: RecipientPorts,
  { 'detail-type': kind, detail: { payload } }: AnnouncedEvent,
): Promise<string[]> {
  const { orgId } = payload
  switch (kind) {
    case 'version-published':
    case 'version-withdrawn':
      return (await ports.organizations.membersOf(orgId)).map(({ userId }) => userId)
    case 'approval-requested':
    case 'approval-reminder':
    case 'approval-expired':
      return concernedBy(ports, orgId, payload.registrationId ?? '', kind)
    case 'waiver-expired':
      return namedByPolicy(ports, orgId, payload.api ?? '')
    case 'review-completed':
      return payload.userId === undefined ? [] : [payload.userId]
  }
}

async function concernedBy(
  ports: RecipientPorts,
  orgId: string,
  registrationId: string,
  kind: AnnouncedEvent['detail-type'],
): Promise<string[]> {
  const registration = await ports.registrations.get(orgId, registrationId)
  if (!registration?.gate) return []
  const { gate, createdBy } = registration
  const { approvers } = eligibleApprovers(
    gate.policy.approval,
    await policyMembers(ports, orgId),
    createdBy,
  )
  if (kind === 'approval-expired') return [...new Set([...approvers, createdBy])]
  const decided = new Set(gate.approvals.map(({ decidedBy }) => decidedBy))
  return approvers.filter((userId) => !decided.has(userId))
}

async function namedByPolicy(
  ports: RecipientPorts,
  orgId: string,
  slug: string,
): Promise<string[]> {
  const api = await ports.apis.findBySlug(orgId, slug)
  const { policy } = await bindingPolicy(ports.settings, { orgId, apiId: api?.apiId }, new Date())
  return eligibleApprovers(policy.approval, await policyMembers(ports, orgId), '').approvers
}
