import { whileHeartbeating } from '../shared/heartbeat.ts'
import type { SearchPorts } from './ports.ts'
import { currentSnapshot, replaceSnapshot } from './snapshots.ts'
import { graceMs, type SearchUpkeep, upkeepOf } from './upkeep.ts'

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
