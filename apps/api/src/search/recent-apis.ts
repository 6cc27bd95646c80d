import type { ReadableApi, ReadableApis } from '@portolan/store/search/readable-apis'
import { LRUCache } from 'lru-cache'

/** A member may see for a second more what was withdrawn; the search itself is told within two. */
const freshMs = 1_000
const apisMax = 20_000

/** Rows of APIs as they were at most a second ago: who types asks for the same ones again and again. */
export function createRecentApis(
  readableApis: Pick<ReadableApis, 'getAll'>,
): Pick<ReadableApis, 'getAll'> {
  const recent = new LRUCache<string, ReadableApi>({ max: apisMax, ttl: freshMs, perf: Date })
  return {
    async getAll(apiIds) {
      const found = new Map<string, ReadableApi>()
      const wanted: string[] = []
      for (const apiId of apiIds) {
        const known = recent.get(apiId)
        if (known) found.set(apiId, known)
        else wanted.push(apiId)
      }
      if (wanted.length === 0) return found
      for (const [apiId, api] of await readableApis.getAll(wanted)) {
        recent.set(apiId, api)
        found.set(apiId, api)
      }
      return found
    },
  }
}
