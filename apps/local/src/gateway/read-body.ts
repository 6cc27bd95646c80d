import type { IncomingMessage } from 'node:http'
import { requestBytesMax } from './limits.ts'
import { Refusal } from './problem.ts'

/**
 * The whole body of a request, up to what API Gateway takes.
 * @throws {Refusal} 413 as soon as it is known to be larger; nothing more of it is kept then
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  requireAcceptedLength(request)
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer
    sizeBytes += bytes.length
    if (sizeBytes > requestBytesMax) throw tooLarge()
    chunks.push(bytes)
  }
  return chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks)
}

/** @throws {Refusal} 413 when the request announces more than is taken */
export function requireAcceptedLength(request: IncomingMessage): void {
  if (Number(request.headers['content-length'] ?? 0) > requestBytesMax) throw tooLarge()
}

const tooLarge = (): Refusal =>
  new Refusal(
    'content-too-large',
    `A request may have up to ${requestBytesMax} bytes; upload larger descriptions first.`,
  )
