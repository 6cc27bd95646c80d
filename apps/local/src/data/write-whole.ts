import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes a file that only its owner may read; a reader sees the old content or the new, never half. */
export function writeWhole(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.draft`
  writeFileSync(draft, content, { mode: 0o600 })
  renameSync(draft, file)
}
