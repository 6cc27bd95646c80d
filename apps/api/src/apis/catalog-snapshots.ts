import type { Api } from '@portolan/store/apis/apis'
import type { Catalog, CatalogCounters, CatalogSnapshot } from '@portolan/store/apis/catalog'
import { LRUCache } from 'lru-cache'
import { inOrderOfNames } from './list-apis/order.ts'

export interface CatalogSnapshots {
  /** All APIs of an organization, as they are at this moment, in order of their names. */
  get(orgId: string): Promise<readonly Api[]>
}

/** Of all organizations together; 50,000 APIs are about 100 MB. */
const apisKept = 50_000

/**
 * Catalogs as they were read last. Each time they are asked for, one small read tells whether they still stand, and
 * what does not is read again: so a change is seen at once, by every process.
 */
export function createCatalogSnapshots(catalog: Catalog): CatalogSnapshots {
  const kept = new LRUCache<string, CatalogSnapshot>({
    maxSize: apisKept,
    sizeCalculation: ({ apis }) => apis.length + 1,
  })
  /** Whoever asks meanwhile for the same shares one reading. */
  const underWay = new Map<string, Promise<CatalogSnapshot>>()

  async function read(orgId: string, counters: CatalogCounters): Promise<CatalogSnapshot> {
    const known = kept.get(orgId)
    const fresh = known
      ? await catalog.refresh(orgId, counters, known)
      : await catalog.read(orgId, counters)
    const snapshot = { ...fresh, apis: inOrderOfNames(fresh.apis) }
    // A reading that was overtaken by a later one is right for its caller, but not kept.
    if (sumOf(kept.get(orgId)?.counters) <= sumOf(counters)) kept.set(orgId, snapshot)
    return snapshot
  }

  return {
    async get(orgId) {
      const counters = await catalog.counters(orgId)
      const sum = sumOf(counters)
      const known = kept.get(orgId)
      if (known && sumOf(known.counters) === sum) return known.apis
      const key = `${orgId}/${sum}`
      const started = underWay.get(key)
      const reading = started ?? read(orgId, counters).finally(() => underWay.delete(key))
      if (!started) underWay.set(key, reading)
      return (await reading).apis
    },
  }
}

/** Counters only rise, so that the same sum means the same counters. */
const sumOf = (counters: CatalogCounters | undefined): number =>
  [...(counters?.values() ?? [])].reduce((sum, changes) => sum + changes, 0)
