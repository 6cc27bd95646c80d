import type { Connection } from '../connection.ts'
import type { Api } from './api.ts'
import { apiEntities, apiOf, type ApiRow } from './entities.ts'

/** How often each part of a catalog has changed, by the part's number. */
export type CatalogCounters = ReadonlyMap<number, number>

/** All APIs of an organization, as they were at one moment or later. */
export interface CatalogSnapshot {
  counters: CatalogCounters
  /** How often each API has changed, by slug; those that did not since changes are counted are not in it. */
  revisions: ReadonlyMap<string, number>
  apis: readonly Api[]
}

/** All APIs of an organization at once (table APIs), and what of them changed since they were read. */
export function createCatalog(connection: Connection) {
  const { apis, slugs, catalogCounters, catalogEntries } = apiEntities(connection)

  /** An index would give them as they were a moment ago. */
  async function readApis(apiIds: string[]): Promise<Api[]> {
    const rows: ApiRow[] = []
    let wanted = apiIds.map((apiId) => ({ apiId }))
    while (wanted.length > 0) {
      const batch = await apis.get(wanted).go({ consistent: true, concurrency })
      rows.push(...batch.data)
      wanted = batch.unprocessed
    }
    return rows.map(apiOf)
  }

  async function entriesOf(orgId: string, shards: number[]) {
    const pages = await Promise.all(
      shards.map((shard) =>
        catalogEntries.query.primary({ orgId, shard }).go({ pages: 'all', consistent: true }),
      ),
    )
    return pages.flatMap(({ data }) => data)
  }

  return {
    /** One small read, which tells whether a snapshot still stands. */
    async counters(orgId: string): Promise<CatalogCounters> {
      const { data } = await catalogCounters.query.primary({ orgId }).go({ consistent: true })
      return new Map(data.map(({ shard, changes = 0 }) => [shard, changes]))
    },
    /** Everything. `counters` were read before, so nothing that they count is missed. */
    async read(orgId: string, counters: CatalogCounters): Promise<CatalogSnapshot> {
      const entries = await entriesOf(orgId, [...counters.keys()])
      const { data } = await slugs.query.primary({ orgId }).go({ pages: 'all', consistent: true })
      return {
        counters,
        revisions: new Map(entries.map(({ slug, changes = 0 }) => [slug, changes])),
        apis: await readApis(data.map(({ apiId }) => apiId)),
      }
    },
    /** A snapshot with what has changed since, which alone is read. */
    async refresh(
      orgId: string,
      counters: CatalogCounters,
      known: CatalogSnapshot,
    ): Promise<CatalogSnapshot> {
      const shards = [...counters]
        .filter(([shard, changes]) => changes !== known.counters.get(shard))
        .map(([shard]) => shard)
      const changed = (await entriesOf(orgId, shards)).filter(
        ({ slug, changes }) => changes !== known.revisions.get(slug),
      )
      const read = await readApis(changed.map(({ apiId }) => apiId))
      const isRead = new Set(read.map(({ slug }) => slug))
      return {
        counters,
        revisions: new Map([
          ...known.revisions,
          ...changed.map(({ slug, changes = 0 }) => [slug, changes] as const),
        ]),
        apis: [...known.apis.filter(({ slug }) => !isRead.has(slug)), ...read],
      }
    },
  }
}

export type Catalog = ReturnType<typeof createCatalog>

/** Batches of a hundred rows that are read at once. */
const concurrency = 10
