import { createServer, type Server } from 'node:http'

export interface Health {
  /** For each task queue, the state of its worker as the SDK names it. */
  workers: Record<string, string>
}

/** Answers 200 while all workers run and 503 otherwise. */
export async function serveHealth(
  { host, port }: { host: string; port: number },
  read: () => Health,
): Promise<Server> {
  const server = createServer((_request, response) => {
    const health = read()
    const isHealthy = Object.values(health.workers).every((state) => state === 'RUNNING')
    response.writeHead(isHealthy ? 200 : 503, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ status: isHealthy ? 'ok' : 'unavailable', ...health }))
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done))
  return server
}
