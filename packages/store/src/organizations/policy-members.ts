import type { PolicyMember } from '@portolan/policy/eligible-approvers'
import type { Organizations } from './organizations.ts'
import type { Teams } from './teams.ts'

/** The members of an organization as policies see them: with their roles and teams. */
export async function policyMembers(
  {
    organizations,
    teams,
  }: { organizations: Pick<Organizations, 'membersOf'>; teams: Pick<Teams, 'list'> },
  orgId: string,
): Promise<PolicyMember[]> {
  const [members, all] = await Promise.all([organizations.membersOf(orgId), teams.list(orgId)])
  const teamsOf = new Map<string, string[]>()
  for (const { slug, members: ids } of all)
    for (const userId of ids) teamsOf.set(userId, [...(teamsOf.get(userId) ?? []), slug])
  return members.map(({ userId, role }) => ({ userId, role, teams: teamsOf.get(userId) ?? [] }))
}
