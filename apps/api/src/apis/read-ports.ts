import type { ServicePorts } from '@portolan/service/service'
import { type Apis, createApis } from '@portolan/store/apis/apis'
import { connectFrom } from '@portolan/store/connection'
import { type Blobs, createBlobs } from '@portolan/store/content/blobs'
import {
  createRegistrations,
  type Registrations,
} from '@portolan/store/registrations/registrations'
import { createUsers } from '@portolan/store/users/users'
import { createVersions, type Versions } from '@portolan/store/versions/versions'
import { lazily } from '../shared/lazily.ts'
import { servicePorts } from '../shared/service-ports.ts'
import { createPeople, type People } from './people.ts'

export interface ApisPorts extends ServicePorts {
  apis: Apis
  blobs: Blobs
  people: People
  registrations: Registrations
  versions: Versions
  /** Where a run is seen in the Temporal Web UI. */
  temporalUrl: (workflowId: string, runId: string | undefined) => string | undefined
}

export const apisPorts = lazily((): ApisPorts => {
  const connection = connectFrom(process.env)
  const { PORTOLAN_TEMPORAL_UI_URL: ui, TEMPORAL_NAMESPACE: namespace = 'default' } = process.env
  return {
    ...servicePorts(connection, 'apis'),
    apis: createApis(connection),
    blobs: createBlobs(connection),
    people: createPeople(createUsers(connection)),
    registrations: createRegistrations(connection),
    versions: createVersions(connection),
    temporalUrl: (workflowId, runId) =>
      ui &&
      [
        `${ui}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowId)}`,
        runId && `${runId}/history`,
      ]
        .filter(Boolean)
        .join('/'),
  }
})
