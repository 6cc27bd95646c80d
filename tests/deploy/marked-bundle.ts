import { readFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { repositoryRoot } from '@portolan/local/repository'

/** A bundle as it is, behind a handler that marks its answers with the header `portolan-build`. */
export function markedBundle(lambda: string, mark: string): Uint8Array {
  const bundle = path.join(repositoryRoot, 'apps/api/dist', lambda, 'index.mjs')
  const marking = `
    import { handler as first } from './first.mjs'
    export const handler = async (event, context) => {
      const answer = await first(event, context)
      return { ...answer, headers: { ...answer.headers, 'portolan-build': ${JSON.stringify(mark)} } }
    }
  `
  return zipSync({ 'index.mjs': Buffer.from(marking), 'first.mjs': readFileSync(bundle) })
}
