import { createHash } from 'node:crypto'
import { stripTypeScriptTypes } from 'node:module'
import { transformSync } from 'esbuild'

/** Jest sees what Node runs: types are stripped in place, so lines and columns stay. JSX needs esbuild. */
export default {
  process(source, file) {
    if (file.endsWith('.tsx'))
      return transformSync(source, {
        loader: 'tsx',
        jsx: 'automatic',
        format: 'esm',
        sourcemap: 'inline',
      })
    return { code: stripTypeScriptTypes(source, { mode: 'strip' }) }
  },
  getCacheKey: (source, file) =>
    createHash('sha256').update(process.version).update(file).update(source).digest('hex'),
}
