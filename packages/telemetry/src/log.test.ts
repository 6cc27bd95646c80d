import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = `
  import { createLog } from ${JSON.stringify(new URL('./log.ts', import.meta.url).href)}
  const log = createLog('test', 'info')
  log.info({ password: 'hunter2', user: { email: 'a@b.example' }, request: { headers: { authorization: 'Bearer x' } }, 'portolan-session': 'opaque' }, 'signed in')
`

test('no token, password or personal field reaches a log', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  })
  expect(stderr).toBe('')
  expect(stdout).toContain('"msg":"signed in"')
  for (const secret of ['hunter2', 'a@b.example', 'Bearer x', 'opaque'])
    expect(stdout).not.toContain(secret)
})
