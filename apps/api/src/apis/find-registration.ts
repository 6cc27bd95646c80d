import type { Member } from '@portolan/service/caller'
import { notFound } from '@portolan/service/problem'
import type { Registration } from '@portolan/store/registrations/registration'
import type { ApisPorts } from './read-ports.ts'

/** @throws {Problem} 404 */
export async function findRegistration(
  { registrations }: Pick<ApisPorts, 'registrations'>,
  { organization }: Member,
  id: string,
): Promise<Registration> {
  const registration = await registrations.get(organization.orgId, id)
  if (!registration) throw notFound(`registration ${id}`)
  return registration
}
