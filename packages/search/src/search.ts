import type { SetIdentity } from './segment-format.ts'
import { correctTerms } from './correct-terms.ts'
import { gather, resultsMax, type Candidate } from './gather.ts'
import type { SearchKind } from './kinds.ts'
import { matchedIn, type MatchedRange } from './matched.ts'
import { parseQuery, type Query } from './query.ts'
import { type LiveSegment, scopeOf } from './scope.ts'
import type { SegmentRow } from './segment-row.ts'

export { resultsMax } from './gather.ts'

export interface SearchRequest {
  /** As it was typed. */
  typed: string
  /** Only these; beside what was typed. */
  kinds?: readonly SearchKind[]
  /** Whether somebody may see an API; everybody may when absent. */
  mayRead?: (apiId: string) => boolean
  offset: number
  limit: number
}

export interface SearchHit extends SegmentRow {
  set: SetIdentity
  /** What of the title matched: beginnings and ends in UTF-16 code units. */
  matched: MatchedRange[]
}

export interface SearchResult {
  hits: SearchHit[]
  /** At most `resultsMax`, which then means that there may be more. */
  total: number
  /** What was searched for instead, because nothing is spelled as it was typed. */
  correctedTo?: string
}

/** Finds rows in the live sets of segments; operations come first. Any text may be typed. */
export function search(
  segments: readonly LiveSegment[],
  { typed, kinds, mayRead, offset, limit }: SearchRequest,
): SearchResult {
  const query = narrowed(parseQuery(typed), kinds)
  if (!query) return { hits: [], total: 0 }
  const scope = scopeOf(segments, query, mayRead)
  const found = gather(scope, query.terms)
  if (found.length > 0 || query.terms.length === 0) return page(found, query, offset, limit)
  const corrected = correctTerms(scope, query.terms, typed)
  if (!corrected) return { hits: [], total: 0 }
  const { terms, text } = corrected
  const result = page(gather(scope, terms), { ...query, terms }, offset, limit)
  return result.total > 0 ? { ...result, correctedTo: text } : result
}

/** Undefined where nothing is asked for, or what nothing can be. */
function narrowed(query: Query, kinds: readonly SearchKind[] | undefined): Query | undefined {
  const { apis, impossible, methods, tags, terms } = query
  if (impossible) return undefined
  const wanted =
    kinds && query.kinds.length > 0
      ? query.kinds.filter((kind) => kinds.includes(kind))
      : (kinds ?? query.kinds)
  const asks = terms.length + apis.length + methods.length + tags.length + wanted.length
  if (asks === 0 || (kinds && wanted.length === 0)) return undefined
  return { ...query, kinds: [...wanted] }
}

function page(found: Candidate[], query: Query, offset: number, limit: number): SearchResult {
  const hits = found
    .slice(offset, offset + limit)
    .map(({ searched: { segment, sets }, id }): SearchHit => {
      const row = segment.read(id)
      return {
        ...row,
        set: sets.get(segment.ownerOf(id))!,
        matched: matchedIn(row.title, query.terms),
      }
    })
  return { hits, total: Math.min(found.length, resultsMax) }
}
