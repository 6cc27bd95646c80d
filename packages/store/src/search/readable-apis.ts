import type { Api } from '../apis/api.ts'
import { apiEntities } from '../apis/entities.ts'
import type { Connection } from '../connection.ts'

/** What decides whether somebody may find an API, and how it is shown. */
export type ReadableApi = Pick<
  Api,
  'apiId' | 'orgId' | 'slug' | 'title' | 'latestVersion' | 'visibility'
>

const attributes = ['apiId', 'orgId', 'slug', 'title', 'latestVersion', 'visibility'] as const

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
    async getAll(apiIds: readonly string[]): Promise<Map<string, ReadableApi>> {
      const found = new Map<string, ReadableApi>()
      let wanted = apiIds.map((apiId) => ({ apiId }))
      while (wanted.length > 0) {
        const { data, unprocessed } = await apis
          .get(wanted)
          .go({ consistent: true, attributes: [...attributes] })
        for (const row of data)
          found.set(row.apiId, { ...row, visibility: row.visibility ?? 'private' })
        wanted = unprocessed
      }
      return found
    },
  }
}

export type ReadableApis = ReturnType<typeof createReadableApis>
