import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { layoutData } from './data/layout.ts'
import { readLocal } from './data/local-file.ts'
import { isListening } from './parts/answers.ts'
import { isFree } from './ports/require-free.ts'
import { layoutPorts } from './ports/layout.ts'
import type { Report } from './report.ts'
import { type RunningInstance, startLocal } from './start.ts'
import { identify } from './supervisor/identity.ts'
import { temporaryDirectory } from './supervisor/tiny-part.fixture.ts'
import { until } from './supervisor/until.ts'

// Real processes on a machine that may be busy.
jest.setTimeout(60_000)

// The real Temporal, tables and storage; the first run of a clone installs them.
const installMs = 300_000
const portBase = 21_600
const data = temporaryDirectory()
const layout = layoutData(data)
const only = ['temporal', 'organizations']
const reports: Report[] = []
const start = () => startLocal({ data, portBase, only, report: (report) => reports.push(report) })

const portsAreFree = async () =>
  (await Promise.all(Object.values(layoutPorts(portBase)).map(isFree))).every(Boolean)

describe('an instance', () => {
  let first: RunningInstance
  beforeAll(async () => {
    first = await start()
  }, installMs)
  afterAll(() => first.stop())

  test('says how it is reached, to its owner only', () => {
    expect(readLocal(layout)).toMatchObject({
      portal: 'http://127.0.0.1:21600',
      organization: 'acme',
      pids: { start: process.pid, temporal: first.part('temporal').pid },
    })
    expect(first.users.map(({ role }) => role)).toEqual([
      'owner',
      'publisher',
      'approver',
      'viewer',
    ])
  })

  test('listens on the loopback address alone', async () => {
    const addresses = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of addresses)
      for (const port of Object.values(layoutPorts(portBase)))
        expect(await isListening(port, address)).toBe(false)
    expect(await isListening(layoutPorts(portBase).temporal)).toBe(true)
  })

  test('is one on its data', async () => {
    await expect(start()).rejects.toThrow(
      'Portolan already runs on this data: http://127.0.0.1:21600',
    )
  })

  test('keeps its other ports to itself', async () => {
    const other = startLocal({ data: temporaryDirectory(), portBase, only: ['tables'] })
    await expect(other).rejects.toThrow(/Port.* 21604 \(tables\).* in use by/)
  })

  test('has its pool, its users and its queue again when the storage was killed', async () => {
    const storage = first.part('storage')
    await storage.kill('SIGKILL')
    await storage.healthy()
    const keys = await fetch(first.env['PORTOLAN_TOKEN_JWKS_URL'] ?? '')
    expect(keys.status).toBe(200)
    expect(reports).toContainEqual(expect.objectContaining({ part: 'storage', state: 'restarted' }))
    expect(readLocal(layout)?.pids['storage']).toBe(storage.pid)
    expect(readFileSync(path.join(layout.logs, 'provisioning.log'), 'utf8')).toContain(
      '"hasNewState":false',
    )
  })

  test('leaves nothing running, and finds its data again', async () => {
    const pool = first.env['PORTOLAN_USER_POOL_ID']
    const pids = ['temporal', 'tables', 'storage'].map((name) => first.part(name).pid)
    await first.stop()
    expect(existsSync(layout.local)).toBe(false)
    expect(pids.map(identify)).toEqual([undefined, undefined, undefined])
    expect(await portsAreFree()).toBe(true)
    first = await start()
    expect(first.env['PORTOLAN_USER_POOL_ID']).toBe(pool)
  }, 30_000)
})

test('what a killed start left running is ended by the next', async () => {
  const address = path.join(import.meta.dirname, 'start.ts')
  const script = `
    const { startLocal } = await import(${JSON.stringify(address)})
    await startLocal({ data: ${JSON.stringify(data)}, portBase: ${portBase}, only: ['tables', 'storage'] })
  `
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
  const isUp = await until(() => existsSync(layout.local), { timeoutMs: 20_000 })
  const left = readLocal(layout)?.pids
  const exited = once(other, 'exit')
  other.kill('SIGKILL')
  await exited
  expect(isUp).toBe(true)
  expect(identify(left?.['storage'] ?? 0)).toBeDefined()

  reports.length = 0
  const next = await start()
  try {
    expect(reports[0]).toMatchObject({
      part: 'cleaning',
      note: 'ended tables, storage of an earlier start',
    })
    expect(identify(left?.['storage'] ?? 0)).toBeUndefined()
  } finally {
    await next.stop()
  }
}, 40_000)
