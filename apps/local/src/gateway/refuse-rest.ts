import type { IncomingMessage } from 'node:http'

/** A client that is still sending needs a moment to notice the answer. */
const lingerMs = 1_000

/**
 * For an answer to a request whose body has not been read to its end: nothing more of it is kept, and
 * a client that goes on sending is cut off. Cutting it off at once would reset the connection, and
 * the client would see a broken pipe instead of the answer.
 */
export function refuseRest(request: IncomingMessage): void {
  if (request.complete) return
  const timer = setTimeout(() => request.destroy(), lingerMs)
  request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
  request.on('error', () => undefined)
  request.resume()
}
