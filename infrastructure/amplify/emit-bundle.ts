import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const repository = path.resolve(import.meta.dirname, '../..')
/** Where Amplify looks for it, unless another folder is named. */
const hosting = process.argv[2] ?? path.join(repository, '.amplify-hosting')
const standalone = path.join(repository, 'apps/portal/.next/standalone')
const compute = path.join(hosting, 'compute/default')

/** Amplify gives variables to the build alone, so what the portal needs when it runs is written down here. */
const handedOn = ['PORTOLAN_API_URL', 'PORTOLAN_PORTAL_URL', 'PORTOLAN_CONTENT_ORIGIN']

/** Files whose names carry a hash, and the folder of their addresses. */
const unchanging = [
  ['.next/static', '_next/static'],
  ['public/-/assets', '-/assets'],
] as const

/**
 * Lays out the built portal as Amplify Hosting serves it (deployment specification, version 1): what never
 * changes under its address as static files, everything else by one server.
 */
function emitBundle(key: string): void {
  rmSync(hosting, { recursive: true, force: true })
  mkdirSync(compute, { recursive: true })
  cpSync(standalone, compute, { recursive: true, verbatimSymlinks: true })
  for (const [from, to] of unchanging)
    cpSync(path.join(standalone, 'apps/portal', from), path.join(hosting, 'static', to), {
      recursive: true,
    })
  writeFileSync(path.join(compute, 'key'), key, { mode: 0o600 })
  writeFileSync(path.join(compute, 'server.mjs'), serverModule())
  writeFileSync(path.join(hosting, 'deploy-manifest.json'), JSON.stringify(manifest(), null, 2))
}

function serverModule(): string {
  const settings = Object.fromEntries(handedOn.map((name) => [name, process.env[name] ?? '']))
  return [
    `import { fileURLToPath } from 'node:url'`,
    `Object.assign(process.env, ${JSON.stringify(settings)})`,
    `process.env.PORTOLAN_KEY_FILE = fileURLToPath(new URL('./key', import.meta.url))`,
    `process.env.NODE_ENV = 'production'`,
    `await import('./apps/portal/server.js')`,
    '',
  ].join('\n')
}

const manifest = () => ({
  version: 1,
  framework: { name: 'next', version: nextVersion() },
  routes: [
    ...unchanging.map(([, folder]) => ({
      path: `/${folder}/*`,
      target: { kind: 'Static', cacheControl: 'public, max-age=31536000, immutable' },
    })),
    { path: '/*', target: { kind: 'Compute', src: 'default' } },
  ],
  computeResources: [{ name: 'default', runtime: 'nodejs22.x', entrypoint: 'server.mjs' }],
})

function nextVersion(): string {
  const file = path.join(repository, 'apps/portal/node_modules/next/package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

// The key comes by standard input: arguments can be read by every process.
emitBundle(readFileSync(process.stdin.fd, 'utf8').trim())
