import { apiEntities, apiOf } from '../apis/entities.ts'
import type { Api } from '../apis/api.ts'
import type { Connection } from '../connection.ts'

/** Which APIs somebody may find (table APIs). */
export function createReadableApis(connection: Pick<Connection, 'client' | 'table'>) {
  const { apis, publicApis } = apiEntities(connection)
  return {
    /** The ids of those of an organization that everybody may read. */
    async publicIds(orgId: string): Promise<Set<string>> {
      const { data } = await publicApis.query.primary({ orgId }).go({ pages: 'all' })
      return new Set(data.map(({ apiId }) => apiId))
    },
    /** Their rows as they are at this moment, by id; those that are gone are left out. */
    async getAll(apiIds: readonly string[]): Promise<Map<string, Api>> {
      const found = new Map<string, Api>()
      let wanted = apiIds.map((apiId) => ({ apiId }))
      while (wanted.length > 0) {
        const { data, unprocessed } = await apis.get(wanted).go({ consistent: true })
        for (const row of data) found.set(row.apiId, apiOf(row))
        wanted = unprocessed
      }
      return found
    },
  }
}

export type ReadableApis = ReturnType<typeof createReadableApis>
