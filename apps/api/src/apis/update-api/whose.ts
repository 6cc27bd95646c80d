import { Problem, type ProblemError } from '@portolan/service/problem'
import type { CatalogChange } from '@portolan/store/apis/apis'
import type { ApisPorts } from '../read-ports.ts'

/**
 * An API belongs to a team and a person of its own organization.
 * @throws {Problem} 422
 */
export async function requireOfOrganization(
  { organizations, teams }: Pick<ApisPorts, 'organizations' | 'teams'>,
  orgId: string,
  { team, owner }: CatalogChange,
): Promise<void> {
  const [isTeam, isMember] = await Promise.all([
    team ? teams.names(orgId).then((names) => names.has(team)) : team !== '',
    owner
      ? organizations.membership(orgId, owner).then((found) => found !== undefined)
      : owner !== '',
  ])
  const errors: ProblemError[] = [
    ...(isTeam
      ? []
      : [{ pointer: '/team', message: 'is no team here; GET /orgs/{org}/teams lists them' }]),
    ...(isMember
      ? []
      : [{ pointer: '/owner', message: 'is no member here; GET /orgs/{org}/members lists them' }]),
  ]
  if (errors.length > 0)
    throw new Problem({
      code: 'invalid-request',
      detail: 'An API belongs to a team and a member of its own organization; nothing was changed.',
      errors,
    })
}
