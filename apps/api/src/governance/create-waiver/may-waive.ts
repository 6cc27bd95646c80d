import type { Member } from '@portolan/service/caller'
import { Problem } from '@portolan/service/problem'
import { bindingPolicy } from '@portolan/store/governance/binding-policy'
import type { Registration } from '@portolan/store/registrations/registration'
import type { ComparedChange, KeptComparison } from '@portolan/store/versions/comparisons'
import { createEligibility } from '../../shared/eligibility.ts'
import type { Pair } from '../../shared/find-pair.ts'
import type { GovernanceWritePorts } from '../write-ports.ts'

/**
 * Whether somebody waives a change that they submitted themselves, because nobody else may. Whoever may decide
 * may waive: on each registration that waits with this change, and by the policy where none does.
 * @throws {Problem} 403
 */
export async function mayWaive(
  ports: GovernanceWritePorts,
  { userId, organization: { orgId } }: Member,
  { api: { apiId, slug } }: Pick<Pair, 'api'>,
  { fingerprint }: Pick<ComparedChange, 'fingerprint'>,
  now: Date,
): Promise<boolean> {
  const eligibility = createEligibility(ports, orgId)
  const waiting = await waitingWith(ports, orgId, slug, fingerprint)
  for (const registration of waiting) {
    const { approvers } = await eligibility.ofRegistration(registration)
    if (approvers.includes(userId)) continue
    throw registration.createdBy === userId
      ? new Problem({
          code: 'own-registration',
          detail:
            'You submitted this change yourself; one of the others who may decide has to waive it.',
        })
      : notNamed()
  }
  if (waiting.length > 0) return waiting.some(({ createdBy }) => createdBy === userId)
  const { policy } = await bindingPolicy(ports.settings, { orgId, apiId }, now)
  const { approvers } = await eligibility.ofPolicy(policy)
  if (!approvers.includes(userId)) throw notNamed()
  return false
}

export const notNamed = (): Problem =>
  new Problem({
    code: 'not-an-approver',
    detail: 'The policy of this API does not name you; those whom it names may waive changes.',
  })

async function waitingWith(
  { blobs, claimHolders, registrations }: GovernanceWritePorts,
  orgId: string,
  slug: string,
  fingerprint: string,
): Promise<Registration[]> {
  const holders = await claimHolders.list(orgId, slug)
  const found = await Promise.all(holders.map((id) => registrations.get(orgId, id)))
  const waiting: Registration[] = []
  for (const registration of found) {
    if (registration?.status !== 'awaiting-approval' || !registration.comparisonKey) continue
    const { changes } = await blobs.getJson<KeptComparison>(registration.comparisonKey)
    if (changes.some((change) => change.fingerprint === fingerprint)) waiting.push(registration)
  }
  return waiting
}
