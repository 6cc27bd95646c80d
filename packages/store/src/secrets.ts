import { createHmac, hkdfSync } from 'node:crypto'
import { seal, unseal } from './sealed.ts'

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
    encrypt: (text, context) => seal(key, Buffer.from(text), context).toString('base64'),
    decrypt: (encrypted, context) =>
      unseal(key, Buffer.from(encrypted, 'base64'), context).toString('utf8'),
    hash: (text) => createHmac('sha256', hashKey).update(text).digest('base64url'),
  }
}

/** 32 bytes for one purpose. */
export const deriveKey = (masterKey: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, 'portolan', purpose, 32))
