import type { Server } from 'node:http'

const tidyEveryMs = 25

/** Takes no more requests, lets those in flight end within the time, and resolves when all is closed. */
export async function drain(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that is kept alive becomes idle once its last answer is sent.
  const tidy = setInterval(() => server.closeIdleConnections(), tidyEveryMs)
  const insist = setTimeout(() => server.closeAllConnections(), withinMs)
  await closed
  clearInterval(tidy)
  clearTimeout(insist)
}
