import { readIfThere } from '../api/page-read.ts'
import type { Membership, Registration } from '../api/types.ts'

/**
 * Whether the caller is one of those who let changes of an API through: on the registration that waits,
 * or by the policy where none does. Owners step in where it names nobody. The API decides; this only
 * keeps forms from those for whom they are none.
 */
export async function mayDecide(
  { org, api, userId }: { org: string; api: string; userId: string },
  { role }: Membership,
  registration?: Registration,
): Promise<boolean> {
  if (registration?.gate)
    return registration.gate.approvers?.some(({ id }) => id === userId) ?? false
  const policy = await readIfThere((client) =>
    client.GET('/orgs/{org}/apis/{api}/policy', { params: { path: { org, api } } }),
  )
  const { roles = [], teams = [] } = policy?.effective.approval ?? {}
  if (role === 'owner' || roles.includes(role)) return true
  if (teams.length === 0) return false
  const known = await readIfThere((client) =>
    client.GET('/orgs/{org}/teams', { params: { path: { org } } }),
  )
  return (known?.items ?? []).some(
    ({ slug, members }) => teams.includes(slug) && members.some(({ id }) => id === userId),
  )
}
