import type { components } from '@portolan/specs/types'
import { statusAt, type Waiver } from '@portolan/store/governance/waivers'
import type { People } from './people.ts'

export async function representWaiver(
  { people, now }: { people: People; now: () => Date },
  waiver: Waiver,
): Promise<components['schemas']['Waiver']> {
  const { waiverId: id, apiId: _, operation, createdBy, revokedBy, ...shown } = waiver
  return {
    ...shown,
    id,
    status: statusAt(waiver, now()),
    operation: operation ?? null,
    createdBy: await people.get(createdBy),
    ...(revokedBy && { revokedBy: await people.get(revokedBy) }),
  }
}
