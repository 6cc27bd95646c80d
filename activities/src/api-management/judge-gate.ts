import type { Consequence } from '@portolan/policy/consequence'
import { type Eligible, eligibleApprovers } from '@portolan/policy/eligible-approvers'
import { evaluateGate } from '@portolan/policy/evaluate-gate'
import { policyMembers } from '@portolan/store/organizations/policy-members'
import type { Gate } from '@portolan/store/registrations/gate'
import type { Registration } from '@portolan/store/registrations/registration'
import type { KeptComparison } from '@portolan/store/versions/comparisons'
import { finalFailure } from '../shared/failures.ts'
import type { RegistrationRef } from '../shared/steps.ts'
import type { ApiManagementPorts } from './ports.ts'
import { raisesMajor } from './raises-major.ts'

/** The policy under which a registration came to the gate, and the ladder of the ruleset. */
export type JudgedBy = Pick<Gate, 'policy' | 'revisions' | 'ladder'>

export interface Judged {
  registration: Registration
  gate: Omit<Gate, 'approvals'>
  consequence: Consequence
  /** Who may approve; asked only where somebody must. */
  eligible?: Eligible
}

/** What the policy asks of a registration now, with the waivers that live now. */
export async function judgeGate(
  ports: ApiManagementPorts,
  ref: RegistrationRef,
  judgedBy: JudgedBy,
): Promise<Judged> {
  const registration = await findRegistration(ports, ref)
  const { changes, comparisonKey, version = '', reached } = registration
  const { policy, ladder } = judgedBy
  const comparison = comparisonKey
    ? await ports.blobs.getJson<KeptComparison>(comparisonKey)
    : undefined
  const waivers = await countingWaivers(ports, registration)
  const waived = new Set(waivers.map(({ fingerprint }) => fingerprint))
  const { consequence, reasons } = evaluateGate({
    policy,
    against: changes?.against,
    version,
    changes: comparison?.changes ?? [],
    total: comparison?.counts.total,
    waived,
    majorRises: raisesMajor(changes?.against ?? '', version),
    reached,
    ladder,
  })
  const found = new Set(comparison?.changes.map(({ fingerprint }) => fingerprint))
  const gate = {
    ...judgedBy,
    consequence,
    reasons,
    waivers: waivers
      .filter(({ fingerprint }) => found.has(fingerprint))
      .map(({ waiverId }) => waiverId),
  }
  if (consequence !== 'approval') return { registration, gate, consequence }
  const eligible = await findEligible(ports, registration, policy)
  return {
    registration,
    gate: { ...gate, approvalsRequired: eligible.required },
    consequence,
    eligible,
  }
}

/** Who may decide on a registration now: members come and go while it waits. */
export const findEligible = async (
  ports: ApiManagementPorts,
  { orgId, createdBy }: Registration,
  { approval }: Gate['policy'],
): Promise<Eligible> => eligibleApprovers(approval, await policyMembers(ports, orgId), createdBy)

/** @throws {ApplicationFailure} final, when the record is gone */
export async function findRegistration(
  { registrations }: Pick<ApiManagementPorts, 'registrations'>,
  { orgId, registrationId }: RegistrationRef,
): Promise<Registration> {
  const registration = await registrations.get(orgId, registrationId)
  if (!registration) throw finalFailure('RegistrationMissing', 'the registration is gone')
  return registration
}

/** What its author waived in advance does not count, unless nobody else could have. */
async function countingWaivers(
  { apis, waivers, now }: ApiManagementPorts,
  { orgId, api: slug, createdBy }: Registration,
) {
  const api = slug === undefined ? undefined : await apis.findBySlug(orgId, slug)
  if (!api) return []
  const living = await waivers.living(api.apiId, now())
  return living.filter((waiver) => waiver.createdBy !== createdBy || waiver.selfApproved)
}
