import type { Blobs } from '@portolan/store/content/blobs'
import { LRUCache } from 'lru-cache'

/** What is larger is read each time: it takes longer to send than to read. */
const objectBytesMax = 1_000_000
const bytesMax = 32_000_000
/** Nothing changes under its key, but what was removed for good must not live on here. */
const freshMs = 60_000

/** Objects in JSON that were read in the last minute: findings, changes and comparisons, by their hash. */
export function rememberObjects<B extends Pick<Blobs, 'get'>>(
  blobs: B,
  nowMs = Date.now,
): B & Pick<Blobs, 'getJson'> {
  const recent = new LRUCache<string, Uint8Array>({
    maxSize: bytesMax,
    maxEntrySize: objectBytesMax,
    sizeCalculation: ({ byteLength }) => byteLength || 1,
    ttl: freshMs,
    ttlResolution: 0,
    perf: { now: nowMs },
    // Those who ask at once are given one answer.
    fetchMethod: (key) => blobs.get(key),
  })
  return {
    ...blobs,
    async getJson<T>(key: string): Promise<T> {
      return JSON.parse(Buffer.from(await recent.forceFetch(key)).toString('utf8')) as T
    },
  }
}
