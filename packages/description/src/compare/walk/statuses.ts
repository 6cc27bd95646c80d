import type { Response } from '../contract/contract.ts'
import { isSuccess, rangeOf } from '../statuses.ts'

/** Both sides of one response. */
export interface ResponseMatch {
  before: Response | null
  after: Response | null
  /** The side that is missing would have been covered by a range or by default. */
  isCovered: boolean
  /** One of the statuses that a range gave way to. */
  isPart: boolean
}

/**
 * Responses correspond by status; a status that one side does not name is described there by its range
 * or by default (OpenAPI 3.1, Responses Object).
 */
export function matchResponses(
  before: ReadonlyMap<string, Response>,
  after: ReadonlyMap<string, Response>,
): ResponseMatch[] {
  const matches: ResponseMatch[] = []
  for (const [status, old] of before) {
    const parts = after.has(status) ? [] : partsOf(status, after, before)
    if (parts.length > 0)
      for (const part of parts)
        matches.push({ before: old, after: part, isCovered: true, isPart: true })
    else
      matches.push({
        before: old,
        after: after.get(status) ?? around(status, after),
        isCovered: false,
        isPart: false,
      })
  }
  for (const [status, young] of after) {
    if (before.has(status)) continue
    const cover = around(status, before)
    // A range that has given way to its statuses has met them above.
    const isMet = cover !== null && !after.has(cover.status) && cover.status !== 'default'
    if (!isMet)
      matches.push({ before: cover, after: young, isCovered: cover !== null, isPart: false })
  }
  return matches
}

/** Where a success is named, default stands for errors. */
function around(status: string, responses: ReadonlyMap<string, Response>): Response | null {
  if (status === 'default') return null
  const range = responses.get(rangeOf(status))
  if (range) return range
  const isNamed = isSuccess(status) && [...responses.keys()].some(isSuccess)
  return isNamed ? null : (responses.get('default') ?? null)
}

/** The statuses that stand for a range on the other side. */
function partsOf(
  status: string,
  there: ReadonlyMap<string, Response>,
  here: ReadonlyMap<string, Response>,
): Response[] {
  if (!status.endsWith('XX')) return []
  return [...there.values()].filter(
    (response) => rangeOf(response.status) === status && !here.has(response.status),
  )
}
