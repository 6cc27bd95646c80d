import type { Payload, PayloadCodec } from '@temporalio/common'
import protos from '@temporalio/proto'
import { seal, unseal } from '@portolan/store/sealed'

const encoding = 'binary/encrypted'

/** Encrypts whole payloads with AES-256-GCM, so that Temporal keeps only ciphertext. */
export function createPayloadCodec(key: Buffer): PayloadCodec {
  return {
    async encode(payloads) {
      return payloads.map((payload) => ({
        metadata: { encoding: Buffer.from(encoding) },
        data: seal(key, protos.temporal.api.common.v1.Payload.encode(payload).finish()),
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
  protos.temporal.api.common.v1.Payload.decode(unseal(key, Buffer.from(data ?? [])))
