import type { Connection } from '../connection.ts'
import type { Api } from './api.ts'
import { apiEntities, apiOf, type ApiRow } from './entities.ts'

/** All APIs of an organization at once (table APIs), and whether what was read before still stands. */
export function createCatalog(connection: Connection) {
  const { apis, slugs, catalogRevisions } = apiEntities(connection)
  return {
    /** Rises with every change; read it before the rows. */
    async revision(orgId: string): Promise<number> {
      const { data } = await catalogRevisions.query.primary({ orgId }).go({ consistent: true })
      return data.reduce((sum, { revision = 0 }) => sum + revision, 0)
    },
    /** As they are now: an index would give them as they were a moment ago. */
    async read(orgId: string): Promise<Api[]> {
      const { data } = await slugs.query.primary({ orgId }).go({ pages: 'all', consistent: true })
      const rows: ApiRow[] = []
      let wanted = data.map(({ apiId }) => ({ apiId }))
      while (wanted.length > 0) {
        const batch = await apis.get(wanted).go({ consistent: true, concurrency })
        rows.push(...batch.data)
        wanted = batch.unprocessed
      }
      return rows.map(apiOf)
    },
  }
}

export type Catalog = ReturnType<typeof createCatalog>

/** Batches of a hundred rows that are read at once. */
const concurrency = 10
