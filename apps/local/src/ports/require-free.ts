import { connect, createServer } from 'node:net'
import { CannotStart } from '../cannot-start.ts'
import { describeProcess } from '../supervisor/identity.ts'
import { type Ports, loopback, portBaseMax } from './layout.ts'
import { listenersOf } from './listeners.ts'

/** @throws {CannotStart} naming every port that is taken, by whom, and the way round */
export async function requireFree(ports: Partial<Ports>): Promise<void> {
  const takenBy = new Map<string, string[]>()
  for (const [name, port] of Object.entries(ports)) {
    if (await isFree(port)) continue
    const user = userOf(port)
    takenBy.set(user, [...(takenBy.get(user) ?? []), `${port} (${name})`])
  }
  if (takenBy.size === 0) return
  const another = Math.min(...Object.values(ports)) + 100
  throw new CannotStart(
    [
      ...[...takenBy].map(
        ([user, [port, ...more]]) =>
          `${more.length ? 'Ports' : 'Port'} ${[port, ...more].join(', ')} ${more.length ? 'are' : 'is'} in use by ${user}.`,
      ),
      'Stop what uses it, or start Portolan elsewhere: ' +
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

function userOf(port: number): string {
  const [listener] = listenersOf(port) ?? []
  if (!listener) return 'another process'
  return `process ${listener.pid} (${describeProcess(listener.pid)})`
}
