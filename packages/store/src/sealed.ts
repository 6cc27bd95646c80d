import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const ivLengthBytes = 12
const tagLengthBytes = 16

/**
 * AES-256-GCM: 12 bytes of nonce, 16 of tag, then the ciphertext. `context` must be the same to open them,
 * so that what was sealed for one place cannot be moved to another.
 */
export function seal(key: Buffer, bytes: Uint8Array, context = ''): Buffer {
  const iv = randomBytes(ivLengthBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** @throws {Error} if the bytes were changed or cut short, or sealed with another key or context */
export function unseal(key: Buffer, sealed: Buffer, context = ''): Buffer {
  const tag = sealed.subarray(ivLengthBytes, ivLengthBytes + tagLengthBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivLengthBytes), {
    authTagLength: tagLengthBytes,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag)
  const body = sealed.subarray(ivLengthBytes + tagLengthBytes)
  return Buffer.concat([decipher.update(body), decipher.final()])
}
