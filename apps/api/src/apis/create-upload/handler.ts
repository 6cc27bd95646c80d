import { Problem } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { ulid } from 'ulid'
import type { ApisWritePorts } from '../write-ports.ts'

const uploadBytesMax = 32_000_000
const addressSeconds = 900
/** A registration may name the upload for a day. */
const keptSeconds = 24 * 3_600

export const createUpload = (ports: () => ApisWritePorts): Operation => ({
  access: 'member',
  async handle({ member, body, now }) {
    const { blobs, uploads } = ports()
    const { contentType, size } = body as { contentType: string; size: number }
    if (size > uploadBytesMax)
      throw new Problem({
        code: 'content-too-large',
        detail:
          `${(size / 1_000_000).toFixed(1)} MB are announced; at most ${uploadBytesMax / 1_000_000} MB are taken. ` +
          'Split the description into several files and send them as a zip.',
        errors: [{ pointer: '/size', message: `must be at most ${uploadBytesMax}` }],
      })
    const { orgId } = member.organization
    const uploadId = ulid()
    const key = `orgs/${orgId}/uploads/${uploadId}`
    const seconds = Math.floor(now.getTime() / 1_000)
    await uploads.add({
      orgId,
      uploadId,
      contentType,
      sizeBytes: size,
      key,
      expiresAt: seconds + keptSeconds,
    })
    return {
      statusCode: 201,
      body: {
        uploadId,
        method: 'PUT',
        url: await blobs.presignPut(key, contentType, size, addressSeconds),
        headers: { 'content-type': contentType },
        expiresAt: new Date((seconds + addressSeconds) * 1_000).toISOString(),
      },
    }
  },
})
