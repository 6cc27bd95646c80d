import type { Manifest } from '@portolan/description/documentation'
import type { ServicePorts } from '@portolan/service/service'
import { type Apis, createApis } from '@portolan/store/apis/apis'
import { type Blobs, createBlobs } from '@portolan/store/content/blobs'
import { createDocumentation, type Documentation } from '@portolan/store/versions/documentation'
import { createVersions, type Versions } from '@portolan/store/versions/versions'
import { LRUCache } from 'lru-cache'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { servicePorts } from '../shared/service-ports.ts'

export interface DocsPorts extends ServicePorts {
  apis: Apis
  blobs: Blobs
  documentation: Documentation
  versions: Versions
  /** Manifests never change under their key, so they are kept once read. */
  manifests: LRUCache<string, Manifest>
}

const manifestsKept = 50

export const docsPorts = lazily((): DocsPorts => {
  const store = connection()
  return {
    ...servicePorts(store, 'docs'),
    apis: createApis(store),
    blobs: createBlobs(store),
    documentation: createDocumentation(store),
    versions: createVersions(store),
    manifests: new LRUCache({ max: manifestsKept }),
  }
})
