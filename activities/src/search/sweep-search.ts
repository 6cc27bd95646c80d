import type { SearchSnapshot } from '@portolan/search/snapshot'
import { whileHeartbeating } from '../shared/heartbeat.ts'
import { type SearchUpkeep, upkeepOf } from './index-apis.ts'
import type { SearchPorts } from './ports.ts'
import { currentSnapshot, replaceSnapshot } from './snapshots.ts'

/** Whoever reads a snapshot has long ended by then, or asked for the next one. */
const graceMs = 10 * 60_000

/**
 * How long until something may be removed; undefined when nothing waits for it. A sweep leaves a snapshot of its
 * own behind, so one file alone waits for the next change.
 */
export function sweepDueMs({ retired }: SearchSnapshot, now: Date): number | undefined {
  if (retired.length <= 1) return undefined
  const oldest = Math.min(...retired.map(({ at }) => Date.parse(at)))
  return Math.max(0, oldest + graceMs - now.getTime())
}

/** Removes files that no reader needs any more. */
export const sweepSearch =
  (ports: SearchPorts) =>
  ({ orgId }: { orgId: string }): Promise<SearchUpkeep> =>
    whileHeartbeating(() => undefined, sweep(ports, orgId))

async function sweep(ports: SearchPorts, orgId: string): Promise<SearchUpkeep> {
  const current = await currentSnapshot(ports, orgId)
  const { retired, segments } = current.snapshot
  const before = ports.now().getTime() - graceMs
  const isOver = ({ at }: { at: string }): boolean => Date.parse(at) <= before
  for (const { key } of retired.filter(isOver)) await ports.searchFiles.remove(key)
  const next = { segments, retired: retired.filter((entry) => !isOver(entry)) }
  if (next.retired.length < retired.length)
    // When something else changed the search meanwhile, the rest is swept next time.
    await replaceSnapshot(ports, orgId, current, next)
  return upkeepOf(ports, next)
}
