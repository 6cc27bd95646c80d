import { ofKinds, ofMethods, ofSets, ofTag, ofTagBegun, anyOf } from './expression.ts'
import type { Query } from './query.ts'
import type { Segment } from './segment.ts'
import type { SetIdentity } from './segment-format.ts'
import { joined, wordsOf } from './words.ts'

/** A segment, and which of its sets count; the others were replaced or withdrawn. */
export interface LiveSegment {
  segment: Segment
  sets: ReadonlyMap<number, SetIdentity>
}

/** A segment as one query sees it. */
export interface SearchedSegment extends LiveSegment {
  /** The sets of it that count and that the query asks for. */
  open: ReadonlySet<number>
  /** What every row must match besides the words. */
  filters: string[]
}

/** Where few rows of a segment may be found, the index looks for these alone. */
const openShareMax = 0.5
const openSetsMax = 400

export function scopeOf(
  segments: readonly LiveSegment[],
  query: Query,
  mayRead?: (apiId: string) => boolean,
): SearchedSegment[] {
  const isAsked = apiFilter(segments, query.apis)
  const shared = [
    ...(query.kinds.length > 0 ? [ofKinds(query.kinds)] : []),
    ...(query.methods.length > 0 ? [ofMethods(query.methods)] : []),
    ...(query.tags.length > 0 ? [anyOf(query.tags.map((tag) => tagFilter(segments, tag)))] : []),
  ]
  return segments.flatMap(({ segment, sets }) => {
    const open = new Set<number>()
    for (const [id, set] of sets) if (isAsked(set) && (!mayRead || mayRead(set.apiId))) open.add(id)
    if (open.size === 0) return []
    const isNarrow = open.size <= openSetsMax && open.size < sets.size * openShareMax
    return [{ segment, sets, open, filters: isNarrow ? [...shared, ofSets([...open])] : shared }]
  })
}

/** By the slug; where no API has this slug, by how its slug or title begins. */
function apiFilter(
  segments: readonly LiveSegment[],
  apis: readonly string[],
): (set: SetIdentity) => boolean {
  if (apis.length === 0) return () => true
  const all = segments.flatMap(({ sets }) => [...sets.values()])
  const tests = apis.map((api) => {
    if (all.some(({ slug }) => slug === api)) return ({ slug }: SetIdentity) => slug === api
    const word = joined(api)
    return (set: SetIdentity) => set.slug.startsWith(api) || (word !== '' && isNamed(set, word))
  })
  return (set) => tests.some((test) => test(set))
}

/** The tag itself; where no row has it, tags that begin with it. */
function tagFilter(segments: readonly LiveSegment[], tag: string): string {
  const isKnown = segments.some(({ segment, sets }) => {
    let found = false
    segment.match('texts', ofTag(tag), (row) => {
      found = sets.has(segment.ownerOf(row))
      return !found
    })
    return found
  })
  return isKnown ? ofTag(tag) : ofTagBegun(tag)
}

const namesOf = new WeakMap<SetIdentity, string[]>()

/** Whether a word of an API's title or slug begins with this one. */
export function isNamed(set: SetIdentity, word: string): boolean {
  let names = namesOf.get(set)
  if (!names) {
    names = [...wordsOf(`${set.title} ${set.slug}`).map((each) => each.word), joined(set.title)]
    namesOf.set(set, names)
  }
  return names.some((name) => name.startsWith(word))
}
