import { Entity } from 'electrodb'
import { succeeds } from '../conditional.ts'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'

export interface SearchPointer {
  /** Rises by one with each snapshot, from 1. */
  revision: number
  /** The S3 key of the snapshot. */
  snapshotKey: string
}

/** What the search of an organization consists of now (table Docs). */
export function createSearchPointers({ client, table }: Connection) {
  const rows = new Entity(
    {
      model: { entity: 'search', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        revision: { type: 'number', required: true },
        snapshotKey: { type: 'string', required: true },
      },
      indexes: {
        primary: primaryKey({ of: ['orgId'], as: 'ORG#${orgId}' }, { of: [], as: 'SEARCH' }),
      },
    },
    { client, table: table('docs') },
  )
  return {
    async get(orgId: string): Promise<SearchPointer | undefined> {
      const { data } = await rows.get({ orgId }).go({ consistent: true })
      return data ?? undefined
    },
    /** Whether it took the place of the revision before its own; false when somebody else was first. */
    replace(orgId: string, pointer: SearchPointer): Promise<boolean> {
      return succeeds(
        rows
          .put({ orgId, ...pointer })
          .where(({ revision }, { eq, notExists }) =>
            pointer.revision === 1 ? notExists(revision) : eq(revision, pointer.revision - 1),
          )
          .go(),
      )
    },
  }
}

export type SearchPointers = ReturnType<typeof createSearchPointers>
