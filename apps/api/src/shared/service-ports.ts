import { limitsFrom } from '@portolan/service/limit'
import type { ServicePorts } from '@portolan/service/service'
import type { Connection } from '@portolan/store/connection'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { createRateLimits } from '@portolan/store/platform/rate-limits'
import { createLog } from '@portolan/telemetry/log'

/** What every service needs to identify, limit and authorize. */
export const servicePorts = (connection: Connection, part: string): ServicePorts => ({
  organizations: createOrganizations(connection),
  rateLimits: createRateLimits(connection),
  limits: limitsFrom(process.env),
  log: createLog(part),
  now: () => new Date(),
})
