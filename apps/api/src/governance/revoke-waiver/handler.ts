import { notFound, Problem } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { bindingPolicy } from '@portolan/store/governance/binding-policy'
import { statusAt } from '@portolan/store/governance/waivers'
import { ulid } from 'ulid'
import { createEligibility } from '../../shared/eligibility.ts'
import { findApi } from '../../shared/find-version.ts'
import { representWaiver } from '../../shared/represent-waiver.ts'
import { notNamed } from '../create-waiver/may-waive.ts'
import type { GovernanceWritePorts } from '../write-ports.ts'

export const revokeWaiver = (ports: () => GovernanceWritePorts): Operation => ({
  access: 'member',
  async handle({ member: { userId, organization }, parameters: { path }, now }) {
    const { settings, startWaiver, waivers } = ports()
    const { orgId, slug: orgSlug } = organization
    const { apiId, slug } = await findApi(ports(), orgId, path['api']!)
    const waiver = await waivers.get(apiId, path['waiver']!)
    if (!waiver) throw notFound(`waiver of ${slug} with this id`)
    const status = statusAt(waiver, now)
    if (status !== 'active') throw ended(status)
    const { policy } = await bindingPolicy(settings, { orgId, apiId }, now)
    const { approvers } = await createEligibility(ports(), orgId).ofPolicy(policy)
    // Whoever gave it may take it back, also when the policy names others by now.
    if (!approvers.includes(userId) && waiver.createdBy !== userId) throw notNamed()

    const revokedAt = now.toISOString()
    const { waiverId, expiresAt } = waiver
    const watch = { orgId, orgSlug, apiId, slug, waiverId, expiresAt, revoked: true }
    const errand = { id: ulid(), payload: { ...watch }, createdAt: revokedAt }
    const audited = {
      orgId,
      id: ulid(now.getTime()),
      action: 'waiver-revoked' as const,
      at: revokedAt,
      by: userId,
      api: slug,
      summary: `A waiver of ${slug} is revoked: ${waiver.message}`,
    }
    const by = { revokedAt, revokedBy: userId }
    if (!(await waivers.revoke(waiver, by, { errand, audited }))) throw ended('revoked')
    await startWaiver(errand.id, watch)
    const revoked = { ...waiver, status: 'revoked' as const, ...by }
    return { statusCode: 200, body: await representWaiver(ports(), revoked) }
  },
})

const ended = (status: string): Problem =>
  new Problem({ code: 'waiver-ended', detail: `The waiver is ${status}; it counts no more.` })
