import { createServer } from 'node:http'
import { createPayloadCodec } from '@portolan/orchestration/payload-codec'
import { payloadKey } from '@portolan/orchestration/data-converter'
import { storeConfigFrom } from '@portolan/store/config'
import { createLog } from '@portolan/telemetry/log'
import { handleCodecRequest } from './codec/handle.ts'

/**
 * Decrypts payloads for the Temporal Web UI on this machine. It listens on the loopback address and answers
 * the pages of that Web UI only.
 */
const log = createLog('codec')
const { PORTOLAN_CODEC_PORT: port, PORTOLAN_TEMPORAL_UI_URL: ui = '' } = process.env
const codec = createPayloadCodec(payloadKey(storeConfigFrom(process.env).masterKey))
const server = createServer(
  (request, response) => void handleCodecRequest(codec, new URL(ui).origin, request, response),
)
server.listen(Number(port), '127.0.0.1', () => log.info({ port }, 'the codec server listens'))

process.on('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
})
