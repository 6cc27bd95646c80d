import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isHealthyAt } from '@portolan/local/parts/answers'
import { repositoryRoot } from '@portolan/local/repository'
import { until } from '@portolan/local/supervisor/until'

const port = 25_190
const address = `http://127.0.0.1:${port}`
const hosting = mkdtempSync(path.join(tmpdir(), 'portolan-amplify-'))
let server: ChildProcess

beforeAll(async () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(repositoryRoot, 'infrastructure/amplify/emit-bundle.ts'), hosting],
    {
      input: randomBytes(32).toString('base64'),
      encoding: 'utf8',
      env: {
        ...process.env,
        PORTOLAN_API_URL: 'http://127.0.0.1:9',
        PORTOLAN_PORTAL_URL: address,
        PORTOLAN_CONTENT_ORIGIN: 'https://s3.us-east-1.amazonaws.com',
      },
    },
  )
  if (status !== 0) throw new Error(`the bundle could not be made: ${stderr}`)
  // As Amplify starts it: only the bundle, and none of the build's variables.
  server = spawn(process.execPath, ['server.mjs'], {
    cwd: path.join(hosting, 'compute/default'),
    env: { PATH: process.env['PATH'], PORT: String(port), HOSTNAME: '127.0.0.1' },
    stdio: 'ignore',
  })
  await until(() => isHealthyAt(`${address}/-/health`), { timeoutMs: 30_000 })
}, 60_000)

afterAll(async () => {
  if (server?.exitCode === null) {
    server.kill()
    await once(server, 'exit')
  }
  rmSync(hosting, { recursive: true, force: true })
})

describe('the bundle that Amplify is given', () => {
  test('its server answers, away from the repository', async () => {
    expect(await isHealthyAt(`${address}/-/health`)).toBe(true)
  })

  test('its manifest names what is there', () => {
    const manifest = JSON.parse(
      readFileSync(path.join(hosting, 'deploy-manifest.json'), 'utf8'),
    ) as { computeResources: { name: string; entrypoint: string }[] }
    for (const { name, entrypoint } of manifest.computeResources)
      expect(existsSync(path.join(hosting, 'compute', name, entrypoint))).toBe(true)
  })

  test('what a page loads is among the static files', async () => {
    const page = await (await fetch(`${address}/sign-in`)).text()
    const [, asset = ''] = /(\/_next\/static\/[^"\\]+)/.exec(page) ?? []
    expect(asset).not.toBe('')
    expect(existsSync(path.join(hosting, 'static', asset))).toBe(true)
  })
})
