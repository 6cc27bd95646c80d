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
  const groups = outcome ? groupsOf[outcome] : resultGroups
  const slices: Slice[] = []
  let left = limit
  let next: Position | undefined
  for (let at = group; at < groups.length && !next; at++) {
    const name = groups[at]!
    const isFirst = at === group
    for await (const each of batchesFrom(rows, { orgId, reviewId }, isFirst ? batch : 0)) {
      const first = isFirst && each.batch === batch ? row : 0
      const end = Math.min(each[name], first + left)
      if (end > first) slices.push({ key: each.resultsKey, first, end, start: startOf(each, name) })
      left -= Math.max(0, end - first)
      if (end < each[name]) {
        next = [at, each.batch, end]
        break
      }
    }
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

/** Pages of rows are read until nobody asks for more: most pages of results lie in a few batches. */
async function* batchesFrom(
  rows: ResultPorts['batches'],
  review: { orgId: string; reviewId: string },
  batch: number,
): AsyncGenerator<Batch> {
  let position: string | null = null
  do {
    const { data, cursor }: { data: Batch[]; cursor: string | null } = await rows.query
      .primary(review)
      .gte({ batch })
      .go({ limit: batchesAtOnce, cursor: position })
    yield* data
    position = cursor
  } while (position)
}

const batchesAtOnce = 50

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
