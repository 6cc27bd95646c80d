import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { buildSync } from 'esbuild'

const { resolve } = createRequire(import.meta.url)
const typeface = '@fontsource-variable/alegreya'

/**
 * Puts the portal's script, under its hash, and its typeface, under its version, into the folder that is
 * served as it is.
 * @returns their addresses, as the settings that the portal is built with
 */
export function buildAssets(portal: string): { PORTAL_SCRIPT: string; PORTAL_TYPEFACE: string } {
  const folder = path.join(portal, 'public/-/assets')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })

  const script = bundleScript(portal)
  const scriptFile = `portal-${createHash('sha256').update(script).digest('hex').slice(0, 16)}.js`
  writeFileSync(path.join(folder, scriptFile), script)

  const { version } = JSON.parse(readFileSync(resolve(`${typeface}/package.json`), 'utf8')) as {
    version: string
  }
  const typefaceFile = `alegreya-${version}.woff2`
  const styles = readFileSync(path.join(portal, 'src/styles/typeface.css'), 'utf8')
  if (!styles.includes(`/-/assets/${typefaceFile}`))
    throw new Error(`src/styles/typeface.css does not name ${typefaceFile}, which is installed`)
  copyFileSync(
    resolve(`${typeface}/files/alegreya-latin-wght-normal.woff2`),
    path.join(folder, typefaceFile),
  )
  return {
    PORTAL_SCRIPT: `/-/assets/${scriptFile}`,
    PORTAL_TYPEFACE: `/-/assets/${typefaceFile}`,
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
