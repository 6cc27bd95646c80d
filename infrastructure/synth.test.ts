import { afterAll, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const output = mkdtempSync(path.join(tmpdir(), 'portolan-synth-'))
afterAll(() => rmSync(output, { recursive: true, force: true }))

const stacks = [
  'api',
  'auth',
  'database',
  'edge',
  'events',
  'monitoring',
  'portal',
  'security',
  'storage',
  'workers',
]

test('cdk synth writes every stack, with no credentials and nobody to ask', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/aws-cdk/bin/cdk', 'synth', '--quiet', '--no-notices', '--output', output],
    {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      // The app is started as `node`; nothing else of this machine's environment is there.
      env: {
        PATH: path.dirname(process.execPath),
        HOME: output,
        HTTPS_PROXY: 'http://127.0.0.1:9',
      },
    },
  )
  expect(stderr).toContain('Successfully synthesized')
  expect(status).toBe(0)
  const written = readdirSync(output).filter((file) => file.endsWith('.template.json'))
  expect(written).toEqual(stacks.map((stack) => `portolan-development-${stack}.template.json`))
}, 120_000)
