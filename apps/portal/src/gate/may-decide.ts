import { readIfThere } from '../api/page-read.ts'
import type { Membership, Person, Registration } from '../api/types.ts'

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
  const isCaller = ({ id }: Person) => id === userId
  const gate = registration?.gate
  // Whoever has given one of several approvals may not decide again, but still waive.
  if (gate) return gate.mayDecide === true || Boolean(gate.approvers?.some(isCaller))
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
    ({ slug, members }) => teams.includes(slug) && members.some(isCaller),
  )
}
