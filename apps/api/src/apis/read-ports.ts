import type { ServicePorts } from '@portolan/service/service'
import { type Apis, createApis } from '@portolan/store/apis/apis'
import { type Blobs, createBlobs } from '@portolan/store/content/blobs'
import {
  createRegistrations,
  type Registrations,
} from '@portolan/store/registrations/registrations'
import { createWaivers, type Waivers } from '@portolan/store/governance/waivers'
import { createTeams, type Teams } from '@portolan/store/organizations/teams'
import { createUsers } from '@portolan/store/users/users'
import { createVersions, type Versions } from '@portolan/store/versions/versions'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { rememberObjects } from '../shared/recent-objects.ts'
import { servicePorts } from '../shared/service-ports.ts'
import { createPeople, type People } from '../shared/people.ts'
import { type TemporalUrl, temporalUrlFrom } from '../shared/temporal-url.ts'

export interface ApisPorts extends ServicePorts {
  apis: Apis
  blobs: Blobs
  people: People
  registrations: Registrations
  teams: Teams
  versions: Versions
  waivers: Waivers
  temporalUrl: TemporalUrl
}

export const apisPorts = lazily((): ApisPorts => {
  const store = connection()
  return {
    ...servicePorts(store, 'apis'),
    apis: createApis(store),
    blobs: rememberObjects(createBlobs(store)),
    people: createPeople(createUsers(store)),
    registrations: createRegistrations(store),
    teams: createTeams(store),
    versions: createVersions(store),
    waivers: createWaivers(store),
    temporalUrl: temporalUrlFrom(process.env),
  }
})
