import { planCompaction } from '@portolan/search/plan-compaction'
import type { SearchSnapshot } from '@portolan/search/snapshot'

/** What there is to do next. */
export interface SearchUpkeep {
  isCompactionDue: boolean
  /** When files that nobody reads any more may be removed; absent when there are none. */
  sweepAfterMs?: number
}

/** Whoever reads a snapshot has long ended by then, or asked for the next one. */
export const graceMs = 10 * 60_000

export function upkeepOf(
  { now }: { now: () => Date },
  { segments, retired }: SearchSnapshot,
): SearchUpkeep {
  const isCompactionDue = planCompaction(segments).length > 0
  // A sweep leaves a snapshot of its own behind, so one file alone waits for the next change.
  if (retired.length <= 1) return { isCompactionDue }
  const oldest = Math.min(...retired.map(({ at }) => Date.parse(at)))
  return { isCompactionDue, sweepAfterMs: Math.max(0, oldest + graceMs - now().getTime()) }
}
