import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { jest } from '@jest/globals'

// Megabytes take their time on a machine with other work.
jest.setTimeout(60_000)

/** Real descriptions for tests, kept beside the repository and not in it. */
const root =
  process.env['PORTOLAN_CORPUS'] ?? join(import.meta.dirname, '../../../../../shared/corpus')

export const hasCorpus = existsSync(join(root, 'real'))

/** Put into the names of tests that cannot run. */
export const whyNoCorpus = 'the corpus is not at ../shared/corpus, nor at PORTOLAN_CORPUS'

/** The files below a folder of the corpus, by their path in it; none without the corpus. */
export function corpusFiles(folder: string): Map<string, Uint8Array> {
  const start = join(root, folder)
  if (!existsSync(start)) return new Map()
  const files = readdirSync(start, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(start, path), readFileSync(path)]
    }),
  )
}
