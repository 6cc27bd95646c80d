import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const ivLengthBytes = 12
const tagLengthBytes = 16

/** What one purpose may do with its own key; every purpose has another key from the same master. */
export interface Secrets {
  /** AES-256-GCM, base64; `context` must be the same to decrypt, so a value cannot be moved to another row. */
  encrypt(text: string, context: string): string
  /** @throws {Error} if the text was changed, or encrypted for another context */
  decrypt(encrypted: string, context: string): string
  /** A keyed hash for lookups, base64url. */
  hash(text: string): string
}

export function deriveSecrets(masterKey: Buffer, purpose: string): Secrets {
  const key = deriveKey(masterKey, purpose)
  const hashKey = deriveKey(masterKey, `${purpose}/hash`)
  return {
    encrypt(text, context) {
      const iv = randomBytes(ivLengthBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
    },
    decrypt(encrypted, context) {
      const bytes = Buffer.from(encrypted, 'base64')
      const tag = bytes.subarray(ivLengthBytes, ivLengthBytes + tagLengthBytes)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLengthBytes), {
        authTagLength: tagLengthBytes,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(tag)
      const body = bytes.subarray(ivLengthBytes + tagLengthBytes)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
    hash: (text) => createHmac('sha256', hashKey).update(text).digest('base64url'),
  }
}

/** 32 bytes for one purpose. */
export const deriveKey = (masterKey: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, 'portolan', purpose, 32))
