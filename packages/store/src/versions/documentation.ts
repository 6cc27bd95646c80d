import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'
import { rememberAsOf } from './as-of.ts'

export interface DocumentationPointer {
  apiId: string
  version: string
  /** The S3 key of the manifest; the packs that it names lie beside it, by their hash. */
  manifestKey: string
  operations: number
  schemas: number
  /** Since when it is hidden. */
  withdrawnAt?: string
}

/** Where the documentation of a version is (table Docs). */
export function createDocumentation(connection: Connection) {
  const rows = documentationEntity(connection)

  async function get(
    apiId: string,
    version: string,
    consistent = false,
  ): Promise<DocumentationPointer | undefined> {
    const { data } = await rows.get({ apiId, version }).go({ consistent })
    return data && data.withdrawnAt === undefined ? data : undefined
  }

  return {
    get: (apiId: string, version: string) => get(apiId, version),
    /** The same, as it stands while its API is as it was read. */
    getAsOf: rememberAsOf((apiId, version) => get(apiId, version, true)),
  }
}

export type Documentation = ReturnType<typeof createDocumentation>

/** Whoever changes one changes the row of its API in the same transaction: readers rely on that. */
export function documentationEntity({ client, table }: Connection) {
  return new Entity(
    {
      model: { entity: 'documentation', version: '1', service: 'portolan' },
      attributes: {
        apiId: { type: 'string', required: true },
        version: { type: 'string', required: true },
        manifestKey: { type: 'string', required: true },
        operations: { type: 'number', required: true },
        schemas: { type: 'number', required: true },
        withdrawnAt: { type: 'string' },
      },
      indexes: {
        primary: primaryKey(
          { of: ['apiId'], as: 'DOC#${apiId}' },
          { of: ['version'], as: 'VERSION#${version}' },
        ),
      },
    },
    { client, table: table('docs') },
  )
}
