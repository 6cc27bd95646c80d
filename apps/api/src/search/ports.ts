import type { ServicePorts } from '@portolan/service/service'
import { createReadableApis, type ReadableApis } from '@portolan/store/search/readable-apis'
import { createSearchFiles } from '@portolan/store/search/search-files'
import { createSearchPointers } from '@portolan/store/search/search-pointers'
import { createVersions, type Versions } from '@portolan/store/versions/versions'
import { LRUCache } from 'lru-cache'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { servicePorts } from '../shared/service-ports.ts'
import { createRecentApis } from './recent-apis.ts'
import { createSegmentFiles, type SegmentFiles } from './segment-files.ts'
import { createSnapshots, type Snapshots } from './snapshots.ts'

export interface SearchPorts extends ServicePorts {
  readableApis: ReadableApis
  /** For members, who may read all of them. */
  recentApis: Pick<ReadableApis, 'getAll'>
  /** By organization; what is answered is checked against the rows themselves. */
  publicIds: Pick<LRUCache<string, Set<string>>, 'forceFetch'>
  segmentFiles: SegmentFiles
  snapshots: Snapshots
  versions: Pick<Versions, 'get'>
}

const publicFreshMs = 1_000
const organizationsMax = 200

export const searchPorts = lazily((): SearchPorts => {
  const store = connection()
  const searchFiles = createSearchFiles(store)
  const readableApis = createReadableApis(store)
  return {
    ...servicePorts(store, 'search'),
    readableApis,
    recentApis: createRecentApis(readableApis),
    publicIds: new LRUCache({
      max: organizationsMax,
      ttl: publicFreshMs,
      perf: Date,
      fetchMethod: (orgId: string) => readableApis.publicIds(orgId),
    }),
    segmentFiles: createSegmentFiles(searchFiles),
    snapshots: createSnapshots({ searchFiles, searchPointers: createSearchPointers(store) }),
    versions: createVersions(store),
  }
})
