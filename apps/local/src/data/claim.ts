import { mkdirSync } from 'node:fs'
import { CannotStart } from '../cannot-start.ts'
import type { DataLayout } from './layout.ts'
import { type Lock, takeLock } from './lock.ts'
import { readLocal } from './local-file.ts'

/**
 * A data directory belongs to one instance at a time.
 * @throws {CannotStart} saying where the other one is
 */
export function claimDirectory(layout: DataLayout): Lock {
  mkdirSync(layout.directory, { recursive: true, mode: 0o700 })
  const lock = takeLock(layout.lock)
  if (lock) return lock
  const other = readLocal(layout)
  throw new CannotStart(
    [
      other
        ? `Portolan already runs on this data: ${other.portal} (process ${other.pids['start']}).`
        : 'Portolan is being started or stopped on this data by another process.',
      `Stop that one with Ctrl-C, or name other data: npm start -- --data DIR --port-base N`,
      `This data: ${layout.directory}`,
    ].join('\n'),
  )
}
