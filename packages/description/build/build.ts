import { execFileSync } from 'node:child_process'
import { copyFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { load } from 'js-yaml'

const root = path.resolve(import.meta.dirname, '..')
const clone = path.resolve(root, '../..')
const dist = path.join(root, 'dist')

/** The package as npm has it: JavaScript, types, and a manifest without anything of this workspace. */
rmSync(dist, { recursive: true, force: true })
execFileSync(
  process.execPath,
  [
    path.join(clone, 'node_modules/typescript/bin/tsc'),
    '-p',
    path.join(root, 'tsconfig.build.json'),
  ],
  { cwd: root, stdio: 'inherit' },
)
for (const file of globSync('**/*.d.ts', { cwd: dist })) nameJavaScript(path.join(dist, file))
writeFileSync(path.join(dist, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
copyFileSync(path.join(root, 'README.md'), path.join(dist, 'README.md'))
copyFileSync(path.join(clone, 'LICENSE'), path.join(dist, 'LICENSE'))

/** The compiler leaves the endings of the sources in declarations. */
function nameJavaScript(file: string): void {
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text.replaceAll(/(from |import\()(['"])(\.{1,2}\/[^'"]+)\.ts\2/g, '$1$2$3.js$2'),
  )
}

interface Manifest {
  version: string
  description: string
  license: string
  exports: Record<string, string>
  dependencies: Record<string, string>
  engines: Record<string, string>
}

function manifest() {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest
  const workspace = load(readFileSync(path.join(clone, 'pnpm-workspace.yaml'), 'utf8')) as {
    catalog: Record<string, string>
  }
  const { version, description, license, engines } = own
  return {
    name: '@portolan/description',
    version,
    description,
    license,
    type: 'module',
    engines,
    exports: Object.fromEntries(
      Object.entries(own.exports).map(([name, source]) => {
        const built = source.replace('./src/', './').replace(/\.ts$/, '')
        return [name, { types: `${built}.d.ts`, default: `${built}.js` }]
      }),
    ),
    dependencies: Object.fromEntries(
      Object.keys(own.dependencies).map((name) => [name, workspace.catalog[name]]),
    ),
  }
}
