import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { identify } from './identity.ts'
import { Ledger } from './ledger.ts'
import type { PartReport } from './part.ts'
import { Supervisor } from './supervisor.ts'
import { freePort, temporaryDirectory, tinyPart, whoAnswers } from './tiny-part.fixture.ts'
import { until } from './until.ts'

// Real processes on a machine that may be busy.
jest.setTimeout(60_000)

let directory: string
let reports: PartReport[]
let supervisor: Supervisor

beforeEach(() => {
  directory = temporaryDirectory()
  reports = []
  supervisor = new Supervisor({
    logDirectory: path.join(directory, 'logs'),
    ledger: new Ledger(path.join(directory, 'processes.json')),
    report: (report) => reports.push(report),
  })
})
afterEach(() => supervisor.stop())

const reported = (state: string) => () => reports.some((report) => report.state === state)
const inTime = { timeoutMs: 10_000 }
const log = (name: string) => readFileSync(path.join(directory, 'logs', `${name}.log`), 'utf8')
const isGone = (pid: number) => identify(pid) === undefined

describe('a part', () => {
  test('is started, answers, logs to its file, and ends when it is asked to', async () => {
    const port = await freePort()
    const part = await supervisor.start(tinyPart('one', port))
    expect(await whoAnswers(port)).toBe(part.pid)
    await supervisor.stop()
    expect(log('one')).toBe('started\nasked to end\n')
    expect(isGone(part.pid)).toBe(true)
    expect(existsSync(path.join(directory, 'processes.json'))).toBe(false)
  })

  test('that dies is started again, with a report of both', async () => {
    const port = await freePort()
    const { pid } = await supervisor.start(tinyPart('one', port))
    process.kill(pid, 'SIGKILL')
    expect(await until(reported('restarted'), inTime)).toBe(true)
    const now = supervisor.part('one').pid
    expect(now).not.toBe(pid)
    expect(await whoAnswers(port)).toBe(now)
    expect(reports.map(({ state, note }) => ({ state, note }))).toEqual([
      { state: 'died', note: 'was ended by SIGKILL' },
      { state: 'restarted', note: undefined },
    ])
  })

  test('that dies three times in a minute is given up, with the last lines of its log', async () => {
    const port = await freePort()
    const part = await supervisor.start(
      tinyPart('one', port, {
        extra: `process.on('SIGUSR2', () => { console.log('oh dear'); process.exit(7) })`,
      }),
    )
    for (let death = 1; death <= 3; death += 1) {
      const { pid } = part
      process.kill(pid, 'SIGUSR2')
      if (death < 3) expect(await until(() => part.pid !== pid, inTime)).toBe(true)
      await part.healthy().catch(() => undefined)
    }
    const failure = await supervisor.gaveUp
    expect(failure.message).toContain(
      'one died 3 times in a minute, the last time it ended with code 7',
    )
    expect(failure.message).toContain('| oh dear')
  })

  test('may be killed through the supervisor as often as a test likes', async () => {
    const port = await freePort()
    const part = await supervisor.start(tinyPart('one', port))
    const pids = new Set([part.pid])
    for (let death = 1; death <= 4; death += 1) {
      await part.kill('SIGKILL')
      await part.healthy()
      expect(await whoAnswers(port)).toBe(part.pid)
      pids.add(part.pid)
    }
    expect(pids.size).toBe(5)
  })

  test('takes with it what it started', async () => {
    const port = await freePort()
    const extra = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      console.log('child ' + child.pid)
    `
    const part = await supervisor.start(tinyPart('one', port, { extra }))
    expect(await until(() => log('one').includes('child '), inTime)).toBe(true)
    const child = Number(/child (\d+)/.exec(log('one'))?.[1])
    expect(isGone(child)).toBe(false)
    await part.kill('SIGKILL')
    expect(await until(() => isGone(child), inTime)).toBe(true)
  })

  test('that will not end is made to', async () => {
    const port = await freePort()
    const extra = `process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => console.log('no'))`
    const { pid } = await supervisor.start(tinyPart('one', port, { extra, stopTimeoutMs: 200 }))
    await supervisor.stop()
    expect(log('one')).toContain('no\n')
    expect(isGone(pid)).toBe(true)
  })

  test('that ends at once is not waited for, and its log says why', async () => {
    const part = tinyPart('one', await freePort(), {
      arguments: ['-e', 'console.error("no such setting"); process.exit(3)'],
    })
    await expect(supervisor.start(part)).rejects.toThrow(
      /one ended with code 3\.[^]*\| no such setting/,
    )
  })

  test('whose program is missing is named', async () => {
    const part = tinyPart('one', await freePort(), { command: '/nowhere/one' })
    await expect(supervisor.start(part)).rejects.toThrow('one could not be started (ENOENT)')
  })

  test('is not taken for a stranger that answers on its port', async () => {
    const port = await freePort()
    const stranger = createServer((_, response) => response.end('hello'))
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve))
    try {
      const idle = tinyPart('one', port, { arguments: ['-e', 'setInterval(() => {}, 1000)'] })
      await expect(supervisor.start(idle)).rejects.toThrow(
        process.platform === 'linux' ? `port ${port} is answered by process ${process.pid}` : /./,
      )
    } finally {
      await new Promise((resolve) => stranger.close(resolve))
    }
  })
})

describe('parts that need each other', () => {
  test('are stopped in the reverse of their order', async () => {
    const [a, b, c] = await Promise.all([freePort(), freePort(), freePort()])
    await supervisor.start(tinyPart('tables', a))
    await supervisor.start(tinyPart('api', b, { needs: ['tables'] }))
    await supervisor.start(tinyPart('portal', c, { needs: ['api'] }))
    await supervisor.stop()
    expect(reports.map(({ part, state }) => `${part} ${state}`)).toEqual([
      'portal stopped',
      'api stopped',
      'tables stopped',
    ])
  })

  test('wait for what they need before they are started again', async () => {
    const [a, b] = await Promise.all([freePort(), freePort()])
    const temporal = await supervisor.start(tinyPart('temporal', a))
    const worker = await supervisor.start(tinyPart('worker', b, { needs: ['temporal'] }))
    const before = worker.pid
    await temporal.kill('SIGKILL')
    process.kill(worker.pid, 'SIGKILL')
    expect(await until(() => worker.pid !== before, inTime)).toBe(true)
    expect(await whoAnswers(a)).toBe(temporal.pid)
  })

  test('can be stopped and started one by one', async () => {
    const port = await freePort()
    const part = await supervisor.start(tinyPart('storage', port))
    await part.stop()
    await expect(whoAnswers(port)).rejects.toThrow()
    await part.start()
    expect(await whoAnswers(port)).toBe(part.pid)
    expect(reports).toEqual([])
  })
})
