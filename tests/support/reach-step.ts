import type { Connection } from '@portolan/store/connection'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { createRegistrations } from '@portolan/store/registrations/registrations'
import type { StepName } from '@portolan/store/registrations/registration'

/**
 * The id of an API's registration at the moment that a step of it begins; it looks into the table itself,
 * again and again, for most steps last milliseconds.
 */
export async function reachStep(store: Connection, api: string, step: StepName): Promise<string> {
  const organization = await createOrganizations(store).findBySlug('acme')
  const registrations = createRegistrations(store)
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const { items } = await registrations.list(organization?.orgId ?? '', api, 1)
    if (items[0]?.steps[step]) return items[0].registrationId
  }
  throw new Error(`${api} did not reach ${step}`)
}
