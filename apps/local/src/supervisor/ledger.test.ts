import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identify, isAlive } from './identity.ts'
import { Ledger } from './ledger.ts'
import { temporaryDirectory } from './tiny-part.fixture.ts'
import { until } from './until.ts'

// Real processes on a machine that may be busy.
jest.setTimeout(60_000)

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function idle(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    detached: true,
    stdio: 'ignore',
  })
  children.push(child)
  return child.pid ?? 0
}

const newLedgerFile = () => path.join(temporaryDirectory(), 'processes.json')

describe('what an earlier start left running', () => {
  test('is ended by the next one', async () => {
    const file = newLedgerFile()
    const pid = idle()
    new Ledger(file).enter('worker', pid)
    expect(await new Ledger(file).clear()).toEqual(['worker'])
    expect(identify(pid)).toBeUndefined()
  })

  test('is left alone when its id belongs to another process by now', async () => {
    const file = newLedgerFile()
    const pid = idle()
    new Ledger(file).enter('worker', pid)
    const [entry] = JSON.parse(readFileSync(file, 'utf8')) as { startedAt: string }[]
    writeFileSync(file, JSON.stringify([{ ...entry, startedAt: 'earlier' }]))
    expect(await new Ledger(file).clear()).toEqual([])
    expect(identify(pid)).toBeDefined()
  })

  test('is nothing when every part has been stopped', async () => {
    const file = newLedgerFile()
    const ledger = new Ledger(file)
    const pid = idle()
    ledger.enter('worker', pid)
    ledger.leave(pid)
    expect(await new Ledger(file).clear()).toEqual([])
    expect(identify(pid)).toBeDefined()
  })

  test('is nothing when the list was cut short', async () => {
    const file = newLedgerFile()
    writeFileSync(file, '[{"part":"wor')
    expect(await new Ledger(file).clear()).toEqual([])
  })
})

describe('the identity of a process', () => {
  test('is the same each time, and another for another process', () => {
    const [first, second] = [idle(), idle()]
    expect(identify(first)).toEqual(identify(first))
    expect(identify(first)).not.toEqual(identify(second))
  })

  test('ends with it', async () => {
    const pid = idle()
    const identity = identify(pid)
    if (!identity) throw new Error('the process is not there')
    expect(isAlive(identity)).toBe(true)
    const [child] = children
    const exited = child && once(child, 'exit')
    process.kill(pid, 'SIGKILL')
    await exited
    expect(await until(() => !isAlive(identity), { timeoutMs: 5_000 })).toBe(true)
  })
})
