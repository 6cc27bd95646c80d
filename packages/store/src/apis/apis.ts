import type { Connection } from '../connection.ts'
import { createCursors, type Page } from '../cursor.ts'
import { createMemo } from '../memo.ts'
import { type AuditEvent, auditItem } from '../platform/audit.ts'
import { put, remove, transact, update } from '../transaction.ts'
import type { Api, CatalogEntry } from './api.ts'
import { apiEntities, apiOf, catalogChanged } from './entities.ts'

export type { Api } from './api.ts'

/** The fields to change; null takes one away. */
export type CatalogChange = {
  [K in keyof CatalogEntry]?: undefined extends CatalogEntry[K]
    ? CatalogEntry[K] | null
    : CatalogEntry[K]
}

const idsMax = 10_000

/** The APIs of an organization (table APIs); an API is there from its first publication on. */
export function createApis(connection: Connection) {
  const { apis, slugs, publicApis } = apiEntities(connection)
  const cursors = createCursors(connection)

  async function get(apiId: string): Promise<Api | undefined> {
    const { data } = await apis.get({ apiId }).go({ consistent: true })
    return data ? apiOf(data) : undefined
  }

  /** A slug stands for one API for good, from its first publication on. */
  const ids = createMemo<string | undefined>({
    entriesMax: idsMax,
    isKept: (apiId) => apiId !== undefined,
  })

  async function findId(orgId: string, slug: string): Promise<string | undefined> {
    const { data } = await slugs.get({ orgId, slug }).go()
    return data?.apiId
  }

  return {
    async findBySlug(orgId: string, slug: string): Promise<Api | undefined> {
      const apiId = await ids.get(`${orgId}/${slug}`, () => findId(orgId, slug))
      return apiId === undefined ? undefined : get(apiId)
    },
    /** One that is public; a private one takes as long not to be found as one that is not there. */
    async findPublic(orgId: string, slug: string): Promise<Api | undefined> {
      const { data: row } = await publicApis.get({ orgId, slug }).go({ consistent: true })
      const api = row ? await get(row.apiId) : undefined
      return api?.visibility === 'public' ? api : undefined
    },
    async hasPublic(orgId: string): Promise<boolean> {
      const { data } = await publicApis.query.primary({ orgId }).go({ limit: 1, consistent: true })
      return data.length > 0
    },
    /** By slug. */
    async list(orgId: string, limit: number, cursor?: string): Promise<Page<Api>> {
      const scope = `apis/${orgId}`
      const position = cursor ? cursors.open(scope, cursor) : null
      const { data, cursor: next } = await apis.query
        .byOrganization({ orgId })
        .go({ cursor: position, limit })
      return { items: data.map(apiOf), ...(next && { cursor: cursors.seal(scope, next) }) }
    },
    /** The public ones of all organizations. */
    async listPublic(limit: number, cursor?: string): Promise<Page<Api>> {
      const scope = 'public-apis'
      const position = cursor ? cursors.open(scope, cursor) : null
      const { data: rows, cursor: next } = await publicApis.query
        .everywhere({})
        .go({ cursor: position, limit })
      const found = await Promise.all(rows.map(({ apiId }) => get(apiId)))
      return {
        items: found.filter((api) => api?.visibility === 'public') as Api[],
        ...(next && { cursor: cursors.seal(scope, next) }),
      }
    },
    /**
     * Changes what is said of an API, together with what the audit trail says of that; false, and nothing is
     * changed, when it is no longer as the caller knows it.
     */
    async change(
      { apiId, orgId, slug, revision }: Api,
      change: CatalogChange,
      audited: AuditEvent,
    ): Promise<boolean> {
      const entries = Object.entries(change)
      const set = Object.fromEntries(entries.filter(([, value]) => value !== null))
      const taken = entries.flatMap(([name, value]) => (value === null ? [name] : []))
      const { visibility } = change
      const changed = apis
        .patch({ apiId })
        .set({ ...(set as Partial<CatalogEntry>), updatedAt: audited.at, revision: revision + 1 })
        .remove(taken as ('team' | 'owner')[])
        .where((row, { eq, notExists }) =>
          revision === 0
            ? `(${notExists(row.revision)} OR ${eq(row.revision, 0)})`
            : eq(row.revision, revision),
        )
      return transact(connection, [
        update(changed),
        ...(visibility === 'public' ? [put(publicApis.put({ orgId, slug, apiId }))] : []),
        ...(visibility === 'private' ? [remove(publicApis.delete({ orgId, slug }))] : []),
        ...catalogChanged(connection, { orgId, slug, apiId }),
        auditItem(connection, audited),
      ])
    },
  }
}

export type Apis = ReturnType<typeof createApis>
