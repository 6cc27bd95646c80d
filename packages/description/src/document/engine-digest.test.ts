import { mkdtempSync, cpSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portolan-engine-'))
  writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}')
  cpSync(
    path.join(import.meta.dirname, 'engine-digest.ts'),
    path.join(folder, 'src/document/engine-digest.ts'),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text)

/** What an engine in the folder says of itself. */
function digest(file = 'src/document/engine-digest.ts'): string {
  const address = pathToFileURL(path.join(folder, file)).href
  const program = `console.log((await import(${JSON.stringify(address)})).engineDigest)`
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  }).trim()
}

test('another engine is one of which any file differs, but for tests and types', () => {
  write('src/page.ts', 'export const page = 1\n')
  const one = digest()
  write('src/page.test.ts', '')
  write('src/page.d.ts', '')
  expect(digest()).toBe(one)
  write('src/page.ts', 'export const page = 2\n')
  expect(digest()).not.toBe(one)
})

test('of one that was put into a single file, that file counts', () => {
  cpSync(path.join(folder, 'src/document/engine-digest.ts'), path.join(folder, 'bundled/worker.ts'))
  const one = digest('bundled/worker.ts')
  write('bundled/chunk.mjs', '')
  expect(digest('bundled/worker.ts')).toBe(one)
  write('bundled/chunk.mjs', 'export {}\n')
  expect(digest('bundled/worker.ts')).not.toBe(one)
})
