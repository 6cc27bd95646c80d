import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { lambdas } from './lambdas.ts'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')

/** Packages in CommonJS ask for Node's modules with `require`, which an ES module does not have. */
const banner = [
  `import{createRequire as __createRequire}from'node:module';`,
  `const require=__createRequire(import.meta.url);`,
].join('')

/**
 * One folder for each function, `dist/{lambda}/`, holds what is deployed and nothing else: `index.mjs`.
 * Beside it lie `{lambda}.meta.json`, which says what went in, and the source map, which would only
 * make every start slower inside.
 */
async function bundle(lambda: string, source: string): Promise<void> {
  const outfile = path.join(dist, lambda, 'index.mjs')
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import './build/secrets.ts'\nexport { handler } from './${source}'\n`,
      resolveDir: root,
      sourcefile: `${lambda}.ts`,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // ES modules first: what is not used of them is left out.
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    sourcemap: 'external',
    metafile: true,
    banner: { js: banner },
    absWorkingDir: root,
    logLevel: 'warning',
  })
  await mkdir(path.dirname(outfile), { recursive: true })
  for (const { path: file, contents } of outputFiles)
    await writeFile(file.endsWith('.map') ? path.join(dist, `${lambda}.mjs.map`) : file, contents)
  await writeFile(path.join(dist, `${lambda}.meta.json`), JSON.stringify(metafile))
}

await rm(dist, { recursive: true, force: true })
await Promise.all(Object.entries(lambdas).map(([lambda, source]) => bundle(lambda, source)))
