import type { SearchSnapshot, SnapshotSet } from '@portolan/search/snapshot'
import type { SearchFiles } from '@portolan/store/search/search-files'
import type { SearchPointers } from '@portolan/store/search/search-pointers'
import { LRUCache } from 'lru-cache'
import type { SegmentName } from './segment-files.ts'

/** Who types a letter asks again; nobody notices what is a quarter of a second old. */
const freshMs = 250
const snapshotsMax = 100

export interface OpenSnapshot {
  segments: (SegmentName & { sets: ReadonlyMap<number, SnapshotSet> })[]
}

interface Ports {
  searchFiles: Pick<SearchFiles, 'getJson'>
  searchPointers: Pick<SearchPointers, 'get'>
}

/** What an organization's search consists of now, at most a quarter of a second ago. */
export function createSnapshots({ searchFiles, searchPointers }: Ports) {
  const byKey = new LRUCache<string, OpenSnapshot>({
    max: snapshotsMax,
    fetchMethod: async (key) => opened(await searchFiles.getJson<SearchSnapshot>(key)),
  })
  const keys = new LRUCache<string, { key: string | undefined }>({
    max: snapshotsMax * 10,
    ttl: freshMs,
    perf: Date,
    fetchMethod: async (orgId) => ({ key: (await searchPointers.get(orgId))?.snapshotKey }),
  })
  return {
    /** `forceRefresh` asks even if it was asked just now. */
    async current(
      orgId: string,
      options: { forceRefresh?: boolean } = {},
    ): Promise<OpenSnapshot | undefined> {
      const { key } = await keys.forceFetch(orgId, options)
      return key === undefined ? undefined : byKey.forceFetch(key)
    },
  }
}

export type Snapshots = ReturnType<typeof createSnapshots>

const opened = ({ segments }: SearchSnapshot): OpenSnapshot => ({
  segments: segments.map(({ key, bytes, sets }) => ({
    key,
    bytes,
    sets: new Map(sets.map((set) => [set.id, set])),
  })),
})
