import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** The folder of real descriptions, where this machine has it. */
export const corpus: string | undefined = [
  process.env['PORTOLAN_CORPUS'],
  path.join(root, '../shared/corpus'),
].find((folder) => folder !== undefined && existsSync(folder))

/** Files below a folder of the corpus, relative to it. */
export const corpusFiles = (folder: string): string[] =>
  corpus
    ? readdirSync(path.join(corpus, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.relative(path.join(corpus, folder), path.join(entry.parentPath, entry.name)),
        )
        .toSorted()
    : []

export const readCorpus = (...parts: string[]): Buffer =>
  readFileSync(path.join(corpus ?? '', ...parts))

/** GitHub's 13 MB, which are there on every machine. */
export const githubDescription = (): Buffer => {
  const require = createRequire(import.meta.url)
  const folder = path.dirname(require.resolve('@octokit/openapi/package.json'))
  return readFileSync(path.join(folder, 'generated/api.github.com.json'))
}

export const mediaTypeOf = (file: string): string =>
  file.endsWith('.json') ? 'application/json' : 'application/yaml'
