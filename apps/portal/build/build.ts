/**
 * Builds the portal into `.next/standalone`, a folder that runs by itself:
 * `node .next/standalone/apps/portal/server.js`. Next leaves the static files out of it, for whoever
 * has a CDN; we serve them from the same process, so they are copied in.
 */
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { buildAssets } from './build-assets.ts'

const portal = path.resolve(import.meta.dirname, '..')
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

const { status } = spawnSync(process.execPath, [next, 'build'], {
  cwd: portal,
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...buildAssets(portal) },
})
if (status !== 0) process.exit(status ?? 1)

const standalone = path.join(portal, '.next/standalone/apps/portal')
cpSync(path.join(portal, '.next/static'), path.join(standalone, '.next/static'), {
  recursive: true,
})
cpSync(path.join(portal, 'public'), path.join(standalone, 'public'), { recursive: true })
