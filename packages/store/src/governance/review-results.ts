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
  const items: ReviewResult[] = []
  for (const [groupIndex, name] of groups.entries())
    for (const each of batches as Batch[]) {
      if (groupIndex < group || (groupIndex === group && each.batch < batch)) continue
      const first = groupIndex === group && each.batch === batch ? row : 0
      if (each[name] <= first) continue
      if (items.length === limit)
        return {
          items,
          cursor: cursors.seal(scope, JSON.stringify([groupIndex, each.batch, first])),
        }
      const all = await blobs.getJson<ReviewResult[]>(each.resultsKey)
      const start = startOf(each, name)
      const end = Math.min(each[name], first + limit - items.length)
      items.push(...all.slice(start + first, start + end))
      if (end < each[name])
        return { items, cursor: cursors.seal(scope, JSON.stringify([groupIndex, each.batch, end])) }
    }
  return { items }
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
