import { countAhead } from '@portolan/service/count-ahead'
import { limitsFrom } from '@portolan/service/limit'
import { createPlaces, createRecentPlaces } from '@portolan/service/places'
import type { ServicePorts } from '@portolan/service/service'
import type { Connection } from '@portolan/store/connection'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { createRateLimits } from '@portolan/store/platform/rate-limits'
import { createLog } from '@portolan/telemetry/log'

/** What every service needs to identify, limit and authorize. */
export function servicePorts(connection: Connection, part: string): ServicePorts {
  const organizations = createOrganizations(connection)
  const current = createPlaces(organizations)
  return {
    organizations,
    places: { current, recent: createRecentPlaces(current) },
    rateLimits: countAhead(createRateLimits(connection)),
    limits: limitsFrom(process.env),
    log: createLog(part),
    now: () => new Date(),
  }
}
