import type { components } from '@portolan/specs/types'
import { statusAt, type Waiver } from '@portolan/store/governance/waivers'
import type { People } from './people.ts'

export async function representWaiver(
  { people, now }: { people: People; now: () => Date },
  waiver: Waiver,
): Promise<components['schemas']['Waiver']> {
  const { operation, createdBy, revokedAt, revokedBy } = waiver
  return {
    id: waiver.waiverId,
    fingerprint: waiver.fingerprint,
    rule: waiver.rule,
    operation: operation ?? null,
    message: waiver.message,
    reason: waiver.reason,
    status: statusAt(waiver, now()),
    createdAt: waiver.createdAt,
    createdBy: await people.get(createdBy),
    selfApproved: waiver.selfApproved,
    expiresAt: waiver.expiresAt,
    ...(revokedAt && { revokedAt }),
    ...(revokedBy && { revokedBy: await people.get(revokedBy) }),
  }
}
