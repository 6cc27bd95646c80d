import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

let known: string | undefined

/**
 * Tells this engine from any other that may make other bytes of the same description: by its own files,
 * and the Node.js that runs them. Nobody has to think of raising a number.
 */
export function engineDigest(): string {
  known ??= digestOfFiles()
  return known
}

function digestOfFiles(): string {
  const self = fileURLToPath(import.meta.url)
  // Where it was put into one file, that is all of it.
  const isBundled = !path.basename(self).startsWith('engine-digest.')
  const root = path.dirname(path.dirname(self))
  const files = isBundled
    ? [self]
    : readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!\.test|\.d)\.[jt]s$/.test(file))
        .toSorted()
        .map((file) => path.join(root, file))
  const hash = createHash('sha256').update(process.version)
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}
