import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '../../..')
const portal = path.join(root, 'apps/portal')
/** Inside the clone, because Next builds nothing that reaches beyond its root. */
const folder = path.join(root, '.portolan/test/empty-page')

const files = {
  'package.json': '{ "private": true }',
  'next.config.mjs': `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(root)} } }`,
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  'app/page.jsx': 'export default function Page() { return <h1>Nothing</h1> }',
}

export interface EmptyPage {
  address: string
  close: () => Promise<void>
}

/** The least that Next itself sends: a page of one heading, built and served with the portal's own Next. */
export async function serveEmptyPage(port: number): Promise<EmptyPage> {
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  symlinkSync(path.join(portal, 'node_modules'), path.join(folder, 'node_modules'))
  const next = createRequire(path.join(portal, 'package.json')).resolve('next/dist/bin/next')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawnSync(process.execPath, [next, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env,
  })
  if (built.status !== 0) throw new Error(`Next's empty page was not built: ${built.stderr}`)
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    stdio: 'ignore',
    env,
  })
  // Whoever breaks the bench off ends this too.
  const end = () => void server.kill()
  process.once('exit', end)
  const address = `http://127.0.0.1:${port}/`
  const close = async () => {
    process.off('exit', end)
    if (server.exitCode === null && server.kill()) await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(100)) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return { address, close }
  }
  await close()
  throw new Error("Next's empty page is not served.")
}
