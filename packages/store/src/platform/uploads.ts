import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'

export interface Upload {
  orgId: string
  uploadId: string
  contentType: string
  sizeBytes: number
  key: string
  /** Epoch seconds. */
  expiresAt: number
}

/** Uploads that were announced (table Platform); each belongs to one organization. */
export function createUploads({ client, table }: Connection) {
  const rows = new Entity(
    {
      model: { entity: 'upload', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        uploadId: { type: 'string', required: true },
        contentType: { type: 'string', required: true },
        sizeBytes: { type: 'number', required: true },
        key: { type: 'string', required: true },
        expiresAt: { type: 'number', required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['uploadId'], as: 'UPLOAD#${uploadId}' },
        ),
      },
    },
    { client, table: table('platform') },
  )
  return {
    async add(upload: Upload): Promise<void> {
      await rows.put(upload).go()
    },
    async get(orgId: string, uploadId: string): Promise<Upload | undefined> {
      const { data } = await rows.get({ orgId, uploadId }).go()
      return data ?? undefined
    },
  }
}

export type Uploads = ReturnType<typeof createUploads>
