import type { Blobs } from '../content/blobs.ts'
import type { createCursors, Page } from '../cursor.ts'
import { type ResultGroup, resultGroups, type ReviewOutcome, type ReviewResult } from './review.ts'
import type { reviewBatchEntity } from './review-entities.ts'

interface ResultPorts {
  batches: ReturnType<typeof reviewBatchEntity>
  blobs: Pick<Blobs, 'getJson'>
  cursors: ReturnType<typeof createCursors>
}

interface Batch extends Record<ResultGroup, number> {
  batch: number
  resultsKey: string
}

/** Group, batch and row at which a page begins. */
type Position = [group: number, batch: number, row: number]

const groupsOf: Record<ReviewOutcome, readonly ResultGroup[]> = {
  pass: ['passing'],
  fail: ['newlyFailing', 'failing'],
}

/**
 * One page of a review's results, group by group. Each batch says how many rows of a group it has, so only
 * objects with rows of the page are read.
 */
export async function readResults(
  { batches: rows, blobs, cursors }: ResultPorts,
  { orgId, reviewId }: { orgId: string; reviewId: string },
  { outcome, limit, cursor }: { outcome?: ReviewOutcome; limit: number; cursor?: string },
): Promise<Page<ReviewResult>> {
  const scope = `review-results/${orgId}/${reviewId}/${outcome ?? ''}`
  const [group, batch, row] = cursor
    ? (JSON.parse(cursors.open(scope, cursor)) as Position)
    : [0, 0, 0]
  const { data: batches } = await rows.query.primary({ orgId, reviewId }).go({ pages: 'all' })
  const groups = outcome ? groupsOf[outcome] : resultGroups
  const slices: Slice[] = []
  let left = limit
  let next: Position | undefined
  for (const [groupIndex, name] of groups.entries())
    for (const each of batches as Batch[]) {
      if (groupIndex < group || (groupIndex === group && each.batch < batch)) continue
      const first = groupIndex === group && each.batch === batch ? row : 0
      const end = Math.min(each[name], first + left)
      if (end > first) slices.push({ key: each.resultsKey, first, end, start: startOf(each, name) })
      left -= Math.max(0, end - first)
      if (end < each[name]) next ??= [groupIndex, each.batch, end]
    }
  const found = await Promise.all(
    slices.map(async ({ key, first, end, start }) =>
      (await blobs.getJson<ReviewResult[]>(key)).slice(start + first, start + end),
    ),
  )
  return {
    items: found.flat(),
    ...(next && { cursor: cursors.seal(scope, JSON.stringify(next)) }),
  }
}

/** Rows of one group in a batch's object. */
interface Slice {
  key: string
  /** Where the group begins in the object; the rest counts from there. */
  start: number
  first: number
  end: number
}

/** Where the rows of a group begin in a batch's object. */
function startOf(batch: Batch, name: ResultGroup): number {
  let start = 0
  for (const group of resultGroups) {
    if (group === name) return start
    start += batch[group]
  }
  return start
}
