import { connect, createServer } from 'node:net'
import { CannotStart } from '../cannot-start.ts'
import { describeProcess } from '../supervisor/identity.ts'
import { type Ports, loopback, portBaseMax } from './layout.ts'
import { listenersOf } from './listeners.ts'

/** @throws {CannotStart} naming every port that is taken, by whom, and the way round */
export async function requireFree(ports: Partial<Ports>): Promise<void> {
  const taken: string[] = []
  for (const [name, port] of Object.entries(ports))
    if (!(await isFree(port))) taken.push(`Port ${port} (${name}) is in use${by(port)}.`)
  if (taken.length === 0) return
  const another = Math.min(...Object.values(ports)) + 100
  throw new CannotStart(
    [
      ...taken,
      `Stop what uses ${taken.length === 1 ? 'it' : 'them'}, or start Portolan elsewhere: ` +
        `npm start -- --port-base ${another > portBaseMax ? 4_000 : another}`,
    ].join('\n'),
  )
}

/** Free for us: nobody answers there, and we may listen. */
export const isFree = async (port: number): Promise<boolean> =>
  !(await answers(port)) && (await canListen(port))

// Where addresses may be shared, listening succeeds beside somebody who listens on all of them.
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: loopback })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: loopback }, () => server.close(() => resolve(true)))
  })

function by(port: number): string {
  const [listener] = listenersOf(port) ?? []
  return listener ? ` by process ${listener.pid} (${describeProcess(listener.pid)})` : ''
}
