import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')
const sandboxWorker = import.meta.resolve('@portolan/description/sandbox-worker')

/** Packages in CommonJS ask for Node's modules with `require`, which an ES module does not have. */
const banner = [
  `import{createRequire as __createRequire}from'node:module';`,
  `const require=__createRequire(import.meta.url);`,
].join('')

await rm(dist, { recursive: true, force: true })
// The thread of the sandbox is an entry of its own: it is started by its file.
await build({
  entryPoints: {
    main: path.join(root, 'src/main.ts'),
    'sandbox-worker': new URL(sandboxWorker).pathname,
  },
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // ES modules first: what is not used of them is left out.
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  legalComments: 'external',
  banner: { js: banner },
  absWorkingDir: root,
  logLevel: 'warning',
})
await copyFile(path.join(root, '../../LICENSE'), path.join(dist, 'LICENSE'))
