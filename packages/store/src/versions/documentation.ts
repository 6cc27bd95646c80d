import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'

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
  return {
    async get(apiId: string, version: string): Promise<DocumentationPointer | undefined> {
      const { data } = await rows.get({ apiId, version }).go()
      return data && data.withdrawnAt === undefined ? data : undefined
    },
  }
}

export type Documentation = ReturnType<typeof createDocumentation>

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
