import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'

const dist = path.resolve(import.meta.dirname, '../../apps/api/dist')

export const lambdas = [
  'auth-read',
  'auth-write',
  'apis-read',
  'apis-write',
  'docs-read',
  'governance-read',
  'governance-write',
  'authorizer',
] as const

export type Lambda = (typeof lambdas)[number]

/** What `npm run build` left of one function: the file that is deployed, and what esbuild put into it. */
export function readBundle(lambda: Lambda) {
  const file = path.join(dist, lambda, 'index.mjs')
  const code = read(file)
  const metafile = JSON.parse(read(path.join(dist, `${lambda}.meta.json`)).toString()) as Metafile
  return {
    file,
    sizeBytes: code.length,
    /** Without the hundred bytes or so of a zip's own directory. */
    zippedBytes: deflateRawSync(code, { level: 9 }).length,
    /** Source files of which at least one byte is in the bundle. */
    sources: Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([source]) => source),
    ),
  }
}

interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>
}

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Error(`${file} is missing; make it with: npm run build`, { cause: error })
  }
}
