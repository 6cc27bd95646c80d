import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PayloadCodec } from '@temporalio/common'
import protos from '@temporalio/proto'

const { Payloads } = protos.temporal.api.common.v1
const bytesMax = 10_000_000

/**
 * Temporal's codec protocol: `POST /decode` and `/encode` with `{ payloads }` as protobuf JSON. Only the
 * page of the Web UI may ask: the browser sends its origin, and no other page can forge it.
 */
export async function handleCodecRequest(
  codec: PayloadCodec,
  uiOrigin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = (status: number, body?: unknown) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(body && JSON.stringify(body))
  // The Web UI adds query parameters of its own.
  const { pathname } = new URL(request.url ?? '/', uiOrigin)
  if (pathname === '/health') return void reply(200, { status: 'ok' })
  if (request.headers.origin !== uiOrigin)
    return void reply(403, {
      message: 'Only the Temporal Web UI of this installation may decode payloads.',
    })

  response.setHeader('access-control-allow-origin', uiOrigin)
  response.setHeader('access-control-allow-headers', 'content-type,x-namespace,authorization')
  response.setHeader('access-control-allow-methods', 'POST')
  response.setHeader('vary', 'origin')
  if (request.method === 'OPTIONS') return void reply(204)
  const action = pathname === '/decode' ? 'decode' : pathname === '/encode' ? 'encode' : undefined
  if (request.method !== 'POST' || !action)
    return void reply(404, { message: 'POST /decode or /encode.' })
  try {
    const { payloads } = Payloads.fromObject(JSON.parse(await readText(request)) as object)
    const coded = await codec[action](payloads)
    reply(
      200,
      Payloads.toObject(Payloads.create({ payloads: coded }), { bytes: String, arrays: true }),
    )
  } catch (error) {
    reply(400, {
      message: `The payloads could not be ${action}d: ${error instanceof Error ? error.message : ''}`,
    })
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    total += chunk.length
    if (total > bytesMax) throw new Error('the request is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
