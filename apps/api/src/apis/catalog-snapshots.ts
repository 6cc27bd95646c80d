import type { Api } from '@portolan/store/apis/apis'
import type { Catalog } from '@portolan/store/apis/catalog'
import { LRUCache } from 'lru-cache'

export interface CatalogSnapshots {
  /** All APIs of an organization, as they are at this moment. */
  get(orgId: string): Promise<readonly Api[]>
}

interface Snapshot {
  revision: number
  apis: readonly Api[]
}

/** Of all organizations together; 50,000 APIs are about 100 MB. */
const apisKept = 50_000

/**
 * Catalogs as they were read last. Each time they are asked for, one small read tells whether they still stand: so
 * a change is seen at once, by every process.
 */
export function createCatalogSnapshots(catalog: Catalog): CatalogSnapshots {
  const kept = new LRUCache<string, Snapshot>({
    maxSize: apisKept,
    sizeCalculation: ({ apis }) => apis.length + 1,
  })
  /** Reading goes on for whoever asks meanwhile for the same revision. */
  const reading = new Map<string, Promise<Snapshot>>()

  async function read(orgId: string, revision: number): Promise<Snapshot> {
    const snapshot = { revision, apis: await catalog.read(orgId) }
    if ((kept.get(orgId)?.revision ?? -1) <= revision) kept.set(orgId, snapshot)
    return snapshot
  }

  return {
    async get(orgId) {
      const revision = await catalog.revision(orgId)
      const known = kept.get(orgId)
      if (known?.revision === revision) return known.apis
      const key = `${orgId}/${revision}`
      let under = reading.get(key)
      if (!under) {
        under = read(orgId, revision).finally(() => reading.delete(key))
        reading.set(key, under)
      }
      return (await under).apis
    },
  }
}
