import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { buildSync } from 'esbuild'

const typeface = '@fontsource-variable/alegreya/files/alegreya-latin-wght-normal.woff2'

/**
 * Puts the portal's script and its typeface into the folder that is served as it is, each under its hash.
 * @returns their addresses, as the settings that the portal is built with
 */
export function buildAssets(portal: string): { PORTAL_SCRIPT: string; PORTAL_TYPEFACE: string } {
  const folder = path.join(portal, 'public/-/assets')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })

  function keep(name: string, extension: string, contents: Uint8Array): string {
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16)
    const file = `${name}-${hash}.${extension}`
    writeFileSync(path.join(folder, file), contents)
    return `/-/assets/${file}`
  }

  const fontFile = createRequire(import.meta.url).resolve(typeface)
  return {
    PORTAL_SCRIPT: keep('portal', 'js', bundleScript(portal)),
    PORTAL_TYPEFACE: keep('alegreya', 'woff2', readFileSync(fontFile)),
  }
}

function bundleScript(portal: string): Uint8Array {
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
  return script.contents
}
