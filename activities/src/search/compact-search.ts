import type { RowSet } from '@portolan/search/build-segment'
import { planCompaction } from '@portolan/search/plan-compaction'
import { type SearchSnapshot, type SnapshotSegment, withSegments } from '@portolan/search/snapshot'
import { whileHeartbeating } from '../shared/heartbeat.ts'
import type { SearchPorts } from './ports.ts'
import { fetchSets, storeSegment } from './segments.ts'
import { currentSnapshot, replaceSnapshot } from './snapshots.ts'
import { type SearchUpkeep, upkeepOf } from './upkeep.ts'

/**
 * Merges segments of about the same size into one, once. It may run while APIs are indexed: what they changed
 * meanwhile stays as they left it.
 */
export const compactSearch =
  (ports: SearchPorts) =>
  ({ orgId }: { orgId: string }): Promise<SearchUpkeep> =>
    whileHeartbeating(() => undefined, compact(ports, orgId))

async function compact(ports: SearchPorts, orgId: string): Promise<SearchUpkeep> {
  const { snapshot } = await currentSnapshot(ports, orgId)
  const chosen = planCompaction(snapshot.segments)
  if (chosen.length === 0) return upkeepOf(ports, snapshot)
  const rowSets: RowSet[] = []
  for (const segment of chosen) rowSets.push(...(await fetchSets(ports, segment)))
  const merged = await storeSegment(ports, orgId, rowSets)
  for (let pass = 0; pass < passesMax; pass++) {
    const current = await currentSnapshot(ports, orgId)
    const next = withMerged(current.snapshot, chosen, merged, ports.now().toISOString())
    if (await replaceSnapshot(ports, orgId, current, next)) return upkeepOf(ports, next)
  }
  throw new Error('The search changes too often to be compacted; the step is tried again')
}

const passesMax = 20

/** The sets that still are where they were read now count in the merged segment. */
function withMerged(
  snapshot: SearchSnapshot,
  chosen: readonly SnapshotSegment[],
  merged: SnapshotSegment,
  at: string,
): SearchSnapshot {
  const keys = new Set(chosen.map(({ key }) => key))
  const unchanged = new Set(
    snapshot.segments
      .filter(({ key }) => keys.has(key))
      .flatMap(({ sets }) => sets.map(({ apiId }) => apiId)),
  )
  const sets = merged.sets.filter(({ apiId }) => unchanged.has(apiId))
  return withSegments(snapshot, unchanged, sets.length > 0 ? [{ ...merged, sets }] : [], at)
}
