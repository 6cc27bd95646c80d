import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const prefix = 'portolan-search-'

/**
 * A new folder that only this process may read. Folders that processes left behind which were killed are
 * removed; the name says whose it is.
 */
export function makeTemporaryFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const [, owner] = /^portolan-search-(\d+)-/.exec(name) ?? []
    if (owner === undefined || isRunning(Number(owner))) continue
    try {
      rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Another user's, who removes it.
    }
  }
  return mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
