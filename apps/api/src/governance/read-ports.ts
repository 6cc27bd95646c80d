import type { ServicePorts } from '@portolan/service/service'
import { type Apis, createApis } from '@portolan/store/apis/apis'
import { createReviews, type Reviews } from '@portolan/store/governance/reviews'
import { createSettings, type Settings } from '@portolan/store/governance/settings'
import { createWaivers, type Waivers } from '@portolan/store/governance/waivers'
import { createTeams, type Teams } from '@portolan/store/organizations/teams'
import { type Audit, createAudit } from '@portolan/store/platform/audit'
import { createUsers } from '@portolan/store/users/users'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { createPeople, type People } from '../shared/people.ts'
import { servicePorts } from '../shared/service-ports.ts'
import { type TemporalUrl, temporalUrlFrom } from '../shared/temporal-url.ts'

export interface GovernancePorts extends ServicePorts {
  apis: Apis
  audit: Audit
  people: People
  reviews: Reviews
  settings: Settings
  teams: Teams
  temporalUrl: TemporalUrl
  waivers: Waivers
}

export const governancePorts = lazily((): GovernancePorts => {
  const store = connection()
  return {
    ...servicePorts(store, 'governance'),
    apis: createApis(store),
    audit: createAudit(store),
    people: createPeople(createUsers(store)),
    reviews: createReviews(store),
    settings: createSettings(store),
    teams: createTeams(store),
    temporalUrl: temporalUrlFrom(process.env),
    waivers: createWaivers(store),
  }
})
