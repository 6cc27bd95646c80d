import { createReadStream, createWriteStream } from 'node:fs'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import type { Connection } from '../connection.ts'
import { BlobNotFound, sha256Of } from '../content/blobs.ts'

/**
 * The files of an organization's search, addressed by their content: `orgs/{orgId}/search/{sha256}` (S3). They
 * are apart from other content, for they are removed when others took their place.
 */
export function createSearchFiles({ s3, bucket }: Connection) {
  const keyOf = (orgId: string, sha256: string) => `orgs/${orgId}/search/${sha256}`

  async function read(key: string): Promise<Readable> {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
      if (!Body) throw new BlobNotFound(key)
      return Body as Readable
    } catch (error) {
      if (error instanceof NoSuchKey) throw new BlobNotFound(key)
      throw error
    }
  }

  return {
    async putJson(orgId: string, value: unknown): Promise<string> {
      const bytes = Buffer.from(JSON.stringify(value))
      const key = keyOf(orgId, sha256Of(bytes))
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: bytes,
          ContentType: 'application/json',
        }),
      )
      return key
    },
    async putFile(orgId: string, file: string, bytes: number): Promise<string> {
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
      const key = keyOf(orgId, hash.digest('hex'))
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: createReadStream(file),
          ContentLength: bytes,
          ContentType: 'application/vnd.sqlite3',
        }),
      )
      return key
    },
    /** @throws {BlobNotFound} */
    async getJson<T>(key: string): Promise<T> {
      return JSON.parse(Buffer.concat(await (await read(key)).toArray()).toString('utf8')) as T
    },
    /**
     * Writes an object into a new file.
     * @throws {BlobNotFound}
     */
    async download(key: string, file: string): Promise<void> {
      await pipeline(await read(key), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    },
    /** What is not there is removed already. */
    async remove(key: string): Promise<void> {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },
  }
}

export type SearchFiles = ReturnType<typeof createSearchFiles>
