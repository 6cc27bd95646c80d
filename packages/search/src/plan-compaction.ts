import type { SnapshotSegment } from './snapshot.ts'

/** A segment with more rows is only written again when most of them no longer count. */
export const rowsMax = 60_000
/** So many of about the same size are merged; a query looks into each. */
const alike = 4
const smallestTier = 1_000
const tierFactor = 4

const liveRows = ({ sets }: SnapshotSegment): number =>
  sets.reduce((total, { rows }) => total + rows, 0)

/**
 * Which segments to merge next; none when they are few enough. Merging four of a size makes one of the next
 * size, so a row is written again a handful of times at most.
 */
export function planCompaction(segments: readonly SnapshotSegment[]): SnapshotSegment[] {
  const wasteful = segments.find((segment) => {
    const live = liveRows(segment)
    return segment.rows - live > Math.max(live, smallestTier)
  })
  if (wasteful) return [wasteful]
  const tiers = Map.groupBy(
    segments.filter((segment) => liveRows(segment) < rowsMax),
    (segment) => tierOf(liveRows(segment)),
  )
  for (const [, members] of [...tiers].toSorted(([a], [b]) => a - b)) {
    if (members.length < alike) continue
    const chosen: SnapshotSegment[] = []
    let rows = 0
    for (const segment of members.toSorted((a, b) => liveRows(a) - liveRows(b))) {
      rows += liveRows(segment)
      if (chosen.length >= 2 && rows > rowsMax * 1.5) break
      chosen.push(segment)
    }
    return chosen
  }
  return []
}

const tierOf = (rows: number): number =>
  rows < smallestTier ? 0 : 1 + Math.floor(Math.log(rows / smallestTier) / Math.log(tierFactor))
