import { describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import path from 'node:path'
import { temporaryDirectory } from '../supervisor/tiny-part.fixture.ts'
import { until } from '../supervisor/until.ts'
import { claimDirectory } from './claim.ts'
import { layoutData } from './layout.ts'
import { writeLocal } from './local-file.ts'
import { takeLock } from './lock.ts'
import { keepSecrets } from './secrets.ts'

const newLayout = () => layoutData(temporaryDirectory())

describe('a data directory', () => {
  test('belongs to one instance, which a second one is told about', () => {
    const layout = newLayout()
    const claim = claimDirectory(layout)
    expect(() => claimDirectory(layout)).toThrow('being started or stopped')
    writeLocal(layout, {
      portal: 'http://127.0.0.1:4000',
      api: 'http://127.0.0.1:4001',
      temporalUi: 'http://127.0.0.1:4002',
      organization: 'acme',
      users: [],
      pids: { start: 17 },
    })
    expect(() => claimDirectory(layout)).toThrow('http://127.0.0.1:4000 (process 17)')
    claim.release()
    claimDirectory(layout).release()
  })

  test('is free again when its instance was killed', async () => {
    const layout = newLayout()
    const script = `
      const { takeLock } = await import(${JSON.stringify(path.join(import.meta.dirname, 'lock.ts'))})
      takeLock(${JSON.stringify(layout.lock)})
      process.stdout.write('locked')
      setInterval(() => {}, 1000)
    `
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const exited = once(other, 'exit')
    try {
      await once(other.stdout, 'data')
      expect(takeLock(layout.lock)).toBeUndefined()
    } finally {
      other.kill('SIGKILL')
    }
    await exited
    expect(await until(() => takeLock(layout.lock) !== undefined, { timeoutMs: 5_000 })).toBe(true)
  })
})

describe('secrets', () => {
  test('are made once and kept from others', () => {
    const layout = newLayout()
    const first = keepSecrets(layout, ['owner@portolan.local'])
    const second = keepSecrets(layout, ['owner@portolan.local', 'viewer@portolan.local'])
    expect(second).toMatchObject({ ...first, passwords: first.passwords })
    expect(second.passwords['viewer@portolan.local']).toMatch(/^[a-z]{5}-[A-Z][a-z]{4}-\d{5}$/)
    for (const file of [layout.key, layout.secrets]) expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})
