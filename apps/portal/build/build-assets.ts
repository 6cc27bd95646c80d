import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

/**
 * Bundles `src/browser/main.ts` into the folder that is served as it is, under its hash.
 * @returns the address of the script
 */
export function buildScript(portal: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(portal, 'src/browser/main.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome120', 'firefox121', 'safari17.4'],
    write: false,
  })
  const [script] = outputFiles
  if (!script) throw new Error('the portal’s script came out empty')
  const hash = createHash('sha256').update(script.contents).digest('hex').slice(0, 16)
  const folder = path.join(portal, 'public/-/assets')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `portal-${hash}.js`), script.contents)
  return `/-/assets/portal-${hash}.js`
}
