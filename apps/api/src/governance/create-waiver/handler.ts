import { Problem } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import type { components } from '@portolan/specs/types'
import type { ComparedChange } from '@portolan/store/versions/comparisons'
import { ulid } from 'ulid'
import { comparePair } from '../../shared/compare-pair.ts'
import { findPair } from '../../shared/find-pair.ts'
import { representWaiver } from '../../shared/represent-waiver.ts'
import { workflowsUnavailable } from '../../shared/unavailable.ts'
import type { GovernanceWritePorts } from '../write-ports.ts'
import { expiryOf } from './expiry.ts'
import { mayWaive } from './may-waive.ts'

const comparedWithinMs = 15_000

export const createWaiver = (ports: () => GovernanceWritePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path }, body, now }) {
    const { startWaiver, waivers } = ports()
    const { organization, userId } = member
    const { orgId, slug: orgSlug } = organization
    const { from, to, fingerprint, reason, ...asked } = body as components['schemas']['NewWaiver']
    const expiresAt = expiryOf(asked.expiresAt, now)
    const pair = await findPair(ports(), orgId, path['api']!, `${from}..${to}`)
    const deadlineMs = Date.now() + comparedWithinMs
    const comparison = await comparePair(ports(), organization, pair, deadlineMs)
    if (!comparison) throw workflowsUnavailable()
    const change = comparison.changes.find((each) => each.fingerprint === fingerprint)
    if (!change) throw noSuchChange()
    const selfApproved = await mayWaive(ports(), member, pair, change, now)

    const { api } = pair
    const createdAt = now.toISOString()
    const waiver = {
      apiId: api.apiId,
      waiverId: ulid(now.getTime()),
      ...keptOf(change),
      reason,
      status: 'active' as const,
      createdAt,
      createdBy: userId,
      selfApproved,
      expiresAt,
    }
    const watch = {
      orgId,
      orgSlug,
      apiId: api.apiId,
      slug: api.slug,
      waiverId: waiver.waiverId,
      expiresAt,
      revoked: false,
    }
    const errand = { id: ulid(), payload: { ...watch }, createdAt }
    const audited = {
      orgId,
      id: ulid(now.getTime()),
      action: 'change-waived' as const,
      at: createdAt,
      by: userId,
      api: api.slug,
      version: pair.to.label,
      ...(pair.to.registration && { registration: pair.to.registration.registrationId }),
      summary: `A change of ${api.slug} is waived until ${expiresAt}: ${waiver.message}`,
      reason,
      selfApproved,
    }
    if (!(await waivers.create(waiver, { errand, audited })))
      throw new Problem({
        code: 'waiver-exists',
        detail: 'This change is waived already; revoke that waiver first to give another.',
      })
    await startWaiver(errand.id, watch)
    return { statusCode: 201, body: await representWaiver(ports(), waiver) }
  },
})

const messageLengthMax = 1_000

const keptOf = ({ fingerprint, rule, operation, message }: ComparedChange) => ({
  fingerprint,
  rule,
  message: message.slice(0, messageLengthMax),
  ...(operation !== null && { operation }),
})

const noSuchChange = (): Problem =>
  new Problem({
    code: 'invalid-request',
    detail: 'The body is not valid.',
    errors: [{ pointer: '/fingerprint', message: 'names no change between these versions' }],
  })
