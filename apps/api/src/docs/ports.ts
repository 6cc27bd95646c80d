import type { ServicePorts } from '@portolan/service/service'
import { type Apis, createApis } from '@portolan/store/apis/apis'
import { type Blobs, createBlobs } from '@portolan/store/content/blobs'
import { createDocumentation, type Documentation } from '@portolan/store/versions/documentation'
import { createVersions, type Versions } from '@portolan/store/versions/versions'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { servicePorts } from '../shared/service-ports.ts'
import { createPacked, type Packed } from './packed.ts'

export interface DocsPorts extends ServicePorts {
  apis: Apis
  blobs: Blobs
  documentation: Documentation
  packed: Packed
  versions: Versions
}

export const docsPorts = lazily((): DocsPorts => {
  const store = connection()
  const blobs = createBlobs(store)
  return {
    ...servicePorts(store, 'docs'),
    apis: createApis(store),
    blobs,
    documentation: createDocumentation(store),
    packed: createPacked(blobs),
    versions: createVersions(store),
  }
})
