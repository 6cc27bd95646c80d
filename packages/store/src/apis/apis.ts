import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { createCursors, type Page } from '../cursor.ts'
import { firstIndex, primaryKey } from '../keys.ts'
import { versionSchemes, type VersionScheme } from '../versions/order.ts'

export interface Api {
  apiId: string
  orgId: string
  slug: string
  title: string
  description?: string
  versionScheme: VersionScheme
  /** The latest stable version, or the latest of all where none is stable. */
  latestVersion: string
  /** How many versions were published; also the sequence number of the last one. */
  sequence: number
  operations: number
  score?: number
  createdAt: string
  updatedAt: string
}

/** The APIs of an organization (table APIs); an API is there from its first publication on. */
export function createApis(connection: Connection) {
  const { apis, slugs } = apiEntities(connection)
  const cursors = createCursors(connection)
  return {
    async findBySlug(orgId: string, slug: string): Promise<Api | undefined> {
      const { data: row } = await slugs.get({ orgId, slug }).go()
      if (!row) return undefined
      const { data } = await apis.get({ apiId: row.apiId }).go()
      return data ?? undefined
    },
    /** By slug; `words` must all occur in slug, title or description. */
    async list(orgId: string, words: string, limit: number, cursor?: string): Promise<Page<Api>> {
      const scope = `apis/${orgId}/${words}`
      let position = cursor ? cursors.open(scope, cursor) : null
      const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
      const items: Api[] = []
      // Matching happens here, so pages of rows are read until the answer's page is full.
      do {
        const { data, cursor: next } = await apis.query
          .byOrganization({ orgId })
          .go({ cursor: position, limit: limit - items.length })
        items.push(...data.filter((api) => matches(api, wanted)))
        position = next
      } while (position && items.length < limit)
      return { items, ...(position && { cursor: cursors.seal(scope, position) }) }
    },
  }
}

export type Apis = ReturnType<typeof createApis>

function matches({ slug, title, description = '' }: Api, words: string[]): boolean {
  const text = `${slug} ${title} ${description}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

export function apiEntities({ client, table }: Connection) {
  const configuration = { client, table: table('apis') }
  const apis = new Entity(
    {
      model: { entity: 'api', version: '1', service: 'portolan' },
      attributes: {
        apiId: { type: 'string', required: true },
        orgId: { type: 'string', required: true },
        slug: { type: 'string', required: true },
        title: { type: 'string', required: true },
        description: { type: 'string' },
        versionScheme: { type: versionSchemes, required: true },
        latestVersion: { type: 'string', required: true },
        sequence: { type: 'number', required: true },
        operations: { type: 'number', required: true },
        score: { type: 'number' },
        createdAt: { type: 'string', required: true },
        updatedAt: { type: 'string', required: true },
      },
      indexes: {
        primary: primaryKey({ of: ['apiId'], as: 'API#${apiId}' }, { of: [], as: 'API' }),
        byOrganization: firstIndex(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['slug'], as: 'API#${slug}' },
        ),
      },
    },
    configuration,
  )
  const slugs = new Entity(
    {
      model: { entity: 'slug', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        slug: { type: 'string', required: true },
        apiId: { type: 'string', required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['slug'], as: 'SLUG#${slug}' },
        ),
      },
    },
    configuration,
  )
  return { apis, slugs }
}
