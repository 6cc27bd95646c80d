import { mkdtempSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isHealthyAt } from '../parts/answers.ts'
import { urlOf } from '../ports/layout.ts'
import type { PartDefinition } from './part.ts'

export const temporaryDirectory = (): string => mkdtempSync(path.join(tmpdir(), 'portolan-test-'))

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A real process that answers on its port, says so in its log, and ends when it is asked to. */
const server = (port: number, extra: string): string => `
  const { createServer } = require('node:http')
  createServer((_, response) => response.end(String(process.pid))).listen(${port}, '127.0.0.1')
  process.on('SIGTERM', () => { console.log('asked to end'); process.exit(0) })
  console.log('started')
  ${extra}
`

export const tinyPart = (
  name: string,
  port: number,
  { extra = '', ...overrides }: Partial<PartDefinition> & { extra?: string } = {},
): PartDefinition => ({
  name,
  command: process.execPath,
  arguments: ['-e', server(port, extra)],
  environment: {},
  directory: tmpdir(),
  needs: [],
  ports: [port],
  healthy: () => isHealthyAt(urlOf(port)),
  ...overrides,
})

/** Which process answers on this port. */
export const whoAnswers = async (port: number): Promise<number> =>
  Number(await (await fetch(urlOf(port), { headers: { connection: 'close' } })).text())
