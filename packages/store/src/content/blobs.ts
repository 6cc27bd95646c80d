import { createHash } from 'node:crypto'
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Connection } from '../connection.ts'

/** An object that should be in S3 is not. */
export class BlobNotFound extends Error {
  override readonly name = 'BlobNotFound'
  readonly key: string
  constructor(key: string) {
    super(`There is no object ${key}`)
    this.key = key
  }
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

export interface StoredBlob {
  key: string
  /** False where the same bytes were there already. */
  isNew: boolean
}

/** Objects of one tenant, addressed by their content: `orgs/{orgId}/blobs/{sha256}` (S3). */
export function createBlobs({ s3, bucket }: Connection) {
  const keyOf = (orgId: string, sha256: string) => `orgs/${orgId}/blobs/${sha256}`
  return {
    keyOf,
    /** Stores bytes unless they are there. */
    async store(
      orgId: string,
      bytes: Uint8Array,
      contentType: string,
      sha256 = sha256Of(bytes),
    ): Promise<StoredBlob> {
      const key = keyOf(orgId, sha256)
      const isNew = !(await this.size(key))
      if (isNew)
        await s3.send(
          new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType }),
        )
      return { key, isNew }
    },
    /** Stores bytes unless they are there; gives their key. */
    async put(orgId: string, bytes: Uint8Array, contentType: string): Promise<string> {
      return (await this.store(orgId, bytes, contentType)).key
    },
    async putJson(orgId: string, value: unknown): Promise<string> {
      return this.put(orgId, Buffer.from(JSON.stringify(value)), 'application/json')
    },
    /** Bytes of an object; undefined when there is none. */
    async size(key: string): Promise<number | undefined> {
      try {
        const { ContentLength } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
        return ContentLength ?? 0
      } catch (error) {
        if (error instanceof NotFound) return undefined
        throw error
      }
    },
    /**
     * The whole object, or `length` bytes from `offset`.
     * @throws {BlobNotFound}
     */
    async get(key: string, range?: { offset: number; length: number }): Promise<Uint8Array> {
      try {
        const { Body } = await s3.send(
          new GetObjectCommand({
            Bucket: bucket,
            Key: key,
            ...(range && { Range: `bytes=${range.offset}-${range.offset + range.length - 1}` }),
          }),
        )
        if (!Body) throw new BlobNotFound(key)
        return await Body.transformToByteArray()
      } catch (error) {
        if (error instanceof NoSuchKey) throw new BlobNotFound(key)
        throw error
      }
    },
    async getJson<T>(key: string): Promise<T> {
      return JSON.parse(Buffer.from(await this.get(key)).toString('utf8')) as T
    },
    /** An address from which anyone may read the object for a while. */
    presignGet: (
      key: string,
      as: { contentType: string; fileName: string },
      expiresSeconds: number,
    ) =>
      getSignedUrl(
        s3,
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ResponseContentType: as.contentType,
          ResponseContentDisposition: `attachment; filename="${as.fileName}"`,
        }),
        { expiresIn: expiresSeconds },
      ),
    /** An address to which exactly this many bytes of this type may be sent once a while. */
    presignPut: (key: string, contentType: string, sizeBytes: number, expiresSeconds: number) =>
      getSignedUrl(
        s3,
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          ContentType: contentType,
          ContentLength: sizeBytes,
        }),
        {
          expiresIn: expiresSeconds,
          signableHeaders: new Set(['content-type', 'content-length', 'host']),
        },
      ),
  }
}

export type Blobs = ReturnType<typeof createBlobs>
