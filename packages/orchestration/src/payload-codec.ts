import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Payload, PayloadCodec } from '@temporalio/common'
import protos from '@temporalio/proto'

const encoding = 'binary/encrypted'
const ivLengthBytes = 12
const tagLengthBytes = 16

/** Encrypts whole payloads with AES-256-GCM, so that Temporal keeps only ciphertext. */
export function createPayloadCodec(key: Buffer): PayloadCodec {
  return {
    async encode(payloads) {
      return payloads.map((payload) => ({
        metadata: { encoding: Buffer.from(encoding) },
        data: encrypt(key, protos.temporal.api.common.v1.Payload.encode(payload).finish()),
      }))
    },
    async decode(payloads) {
      return payloads.map((payload) => (isEncrypted(payload) ? decode(key, payload) : payload))
    },
  }
}

const isEncrypted = ({ metadata }: Payload): boolean =>
  metadata?.['encoding'] !== undefined && Buffer.from(metadata['encoding']).toString() === encoding

const decode = (key: Buffer, { data }: Payload): Payload =>
  protos.temporal.api.common.v1.Payload.decode(decrypt(key, Buffer.from(data ?? [])))

function encrypt(key: Buffer, bytes: Uint8Array): Uint8Array {
  const iv = randomBytes(ivLengthBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

function decrypt(key: Buffer, bytes: Buffer): Uint8Array {
  const options = { authTagLength: tagLengthBytes }
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLengthBytes), options)
  decipher.setAuthTag(bytes.subarray(ivLengthBytes, ivLengthBytes + tagLengthBytes))
  const body = bytes.subarray(ivLengthBytes + tagLengthBytes)
  return Buffer.concat([decipher.update(body), decipher.final()])
}
