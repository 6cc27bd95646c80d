import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Tells this engine from any other that may make other bytes of the same description: by its own files,
 * and the Node.js that runs them. Nobody has to think of raising a number. Read as early as the files
 * themselves, which somebody may be working on.
 */
export const engineDigest = digestOfFiles()

function digestOfFiles(): string {
  const self = fileURLToPath(import.meta.url)
  // Where it was put into one file, that file and what lies beside it are all of it.
  const isBundled = !/^engine-digest\.[jt]s$/.test(path.basename(self))
  const root = path.join(path.dirname(self), isBundled ? '.' : '..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|\.d)\.[cm]?[jt]s$/.test(file))
    .toSorted()
  const hash = createHash('sha256').update(process.version)
  for (const file of files) hash.update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}
