import { connect } from 'node:net'
import { loopback } from '../ports/layout.ts'

const answerWithinMs = 2_000

/** Whether a GET of this address is answered with success. */
export async function isHealthyAt(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      // A connection kept for later would keep a part from ending.
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(answerWithinMs),
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

/** Whether somebody takes connections there, for parts that have no address of their health. */
export const isListening = (port: number, host = loopback): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host })
    socket.setTimeout(answerWithinMs, () => socket.destroy())
    socket.once('connect', () => socket.end())
    socket.once('connect', () => resolve(true)).once('close', () => resolve(false))
    socket.once('error', () => resolve(false))
  })
