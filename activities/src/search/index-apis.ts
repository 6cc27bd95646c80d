import type { RowSet } from '@portolan/search/build-segment'
import { planCompaction, rowsMax } from '@portolan/search/plan-compaction'
import { type SnapshotSegment, withSegments } from '@portolan/search/snapshot'
import { whileHeartbeating } from '../shared/heartbeat.ts'
import { latestSets } from './latest-sets.ts'
import type { SearchPorts } from './ports.ts'
import { storeSegment } from './segments.ts'
import { currentSnapshot, replaceSnapshot } from './snapshots.ts'
import { sweepDueMs } from './sweep-search.ts'

export interface IndexApisInput {
  orgId: string
  /** APIs whose rows changed. */
  slugs: string[]
}

/** What there is to do next. */
export interface SearchUpkeep {
  isCompactionDue: boolean
  /** When files that nobody reads any more may be removed; absent when there are none. */
  sweepAfterMs?: number
}

/**
 * Lets a search find what is now the latest version of some APIs, and no longer what is not. The first time all
 * APIs of the organization are read. Repeating it changes nothing.
 */
export const indexApis =
  (ports: SearchPorts) =>
  ({ orgId, slugs }: IndexApisInput): Promise<SearchUpkeep> =>
    whileHeartbeating(() => undefined, index(ports, orgId, slugs))

async function index(ports: SearchPorts, orgId: string, slugs: string[]): Promise<SearchUpkeep> {
  const current = await currentSnapshot(ports, orgId)
  const isFirst = current.revision === 0
  const wanted = isFirst ? (await ports.catalog.read(orgId)).map(({ slug }) => slug) : slugs
  const { gone, added } = await latestSets(ports, orgId, current.snapshot, wanted)
  if (gone.size === 0 && added.length === 0 && !isFirst) return upkeepOf(ports, current.snapshot)
  const segments: SnapshotSegment[] = []
  for (const rowSets of inPortions(added)) segments.push(await storeSegment(ports, orgId, rowSets))
  const next = withSegments(current.snapshot, gone, segments, ports.now().toISOString())
  if (!(await replaceSnapshot(ports, orgId, current, next)))
    throw new Error('The search changed meanwhile; the step is tried again')
  return upkeepOf(ports, next)
}

export const upkeepOf = (
  { now }: Pick<SearchPorts, 'now'>,
  snapshot: Parameters<typeof sweepDueMs>[0],
): SearchUpkeep => {
  const sweepAfterMs = sweepDueMs(snapshot, now())
  return {
    isCompactionDue: planCompaction(snapshot.segments).length > 0,
    ...(sweepAfterMs !== undefined && { sweepAfterMs }),
  }
}

/** As many sets as one segment takes; one that is larger is alone. */
function* inPortions(rowSets: readonly RowSet[]): Iterable<RowSet[]> {
  let portion: RowSet[] = []
  let rows = 0
  for (const rowSet of rowSets) {
    if (portion.length > 0 && rows + rowSet.rows.length > rowsMax) {
      yield portion
      portion = []
      rows = 0
    }
    portion.push(rowSet)
    rows += rowSet.rows.length
  }
  if (portion.length > 0) yield portion
}
