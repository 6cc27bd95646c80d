import { fileURLToPath } from 'node:url'
import type { DataConverter } from '@temporalio/common'
import { deriveKey } from '@portolan/store/secrets'
import { createPayloadCodec } from './payload-codec.ts'

/** Where the failure converter is; workers and the workflow bundle load it by path. */
export const failureConverterPath = fileURLToPath(
  new URL('./failure-converter.cjs', import.meta.url),
)

/** Clients encrypt payloads; failures reach them encrypted and are decrypted by the same codec. */
export const createClientDataConverter = (masterKey: Buffer): DataConverter => ({
  payloadCodecs: [createPayloadCodec(payloadKey(masterKey))],
})

/** Workers encrypt the messages and stack traces of failures too. */
export const createWorkerDataConverter = (masterKey: Buffer): DataConverter => ({
  ...createClientDataConverter(masterKey),
  failureConverterPath,
})

export const payloadKey = (masterKey: Buffer): Buffer => deriveKey(masterKey, 'temporal-payloads')
