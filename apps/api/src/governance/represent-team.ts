import type { components } from '@portolan/specs/types'
import type { Team } from '@portolan/store/organizations/teams'
import type { GovernancePorts } from './read-ports.ts'

export async function representTeam(
  { people }: Pick<GovernancePorts, 'people'>,
  { slug, name, members }: Team,
): Promise<components['schemas']['Team']> {
  return { slug, name, members: await Promise.all(members.map((id) => people.get(id))) }
}
