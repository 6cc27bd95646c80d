import { allOf, begunIdentifiers, begunWords, exactName, ofSets, wholeWords } from './expression.ts'
import type { Term } from './query.ts'
import { isNamed, type SearchedSegment } from './scope.ts'
import type { SegmentTable } from './segment.ts'

/** A row that may be answered. */
export interface Candidate {
  searched: SearchedSegment
  id: number
  kind: number
  /** How well it matches; 0 is the whole name. */
  tier: number
  /** How many rows of its segment came before it on that tier. */
  place: number
}

/** No one reads more of them; who looks for something else types another letter. */
export const resultsMax = 200

const tiers = { exact: 0, whole: 1, begun: 2, ofNamedApi: 3, identifier: 4, text: 5 }

/** An API's name narrows a search only when it is one of few. */
const namedSetsMax = 100
/** Where so few are found, identifiers are looked through too; there are as many as operations. */
const fewFound = 20
/** A shorter one begins no identifier that its first word does not. */
const identifierLengthMin = 5

/**
 * The best rows in the order in which they are answered: those whose name matches before those whose text does,
 * within these operations first, then by how much of the name matches.
 */
export function gather(segments: readonly SearchedSegment[], terms: readonly Term[]): Candidate[] {
  const gathered = segments.map(collectFrom)
  for (const collection of gathered) collection.byWords(terms)
  const total = gathered.reduce((sum, { found }) => sum + found.size, 0)
  if (total < fewFound && terms.some(({ whole: { word } }) => word.length >= identifierLengthMin))
    for (const collection of gathered) collection.byIdentifiers(terms)

  const group = ({ tier }: Candidate): number => (tier < tiers.text ? 0 : 1)
  return gathered
    .flatMap(({ found }) => [...found.values()])
    .toSorted(
      (a, b) =>
        group(a) - group(b) ||
        a.kind - b.kind ||
        a.tier - b.tier ||
        a.place - b.place ||
        a.id - b.id,
    )
    .slice(0, resultsMax)
}

function collectFrom(searched: SearchedSegment) {
  const { segment, open, filters } = searched
  const found = new Map<number, Candidate>()

  function collect(tier: number, table: SegmentTable, expressions: string[]): void {
    let place = 0
    segment.match(table, allOf([...expressions, ...filters]), (id) => {
      if (!open.has(segment.ownerOf(id))) return true
      add(id, tier, place)
      return ++place < resultsMax
    })
  }

  function add(id: number, tier: number, place: number): void {
    const known = found.get(id)
    if (!known) found.set(id, { searched, id, kind: segment.kindOf(id), tier, place })
    else if (tier < known.tier) Object.assign(known, { tier, place })
  }

  return {
    found,
    byWords(terms: readonly Term[]): void {
      if (terms.length === 0) {
        if (filters.length > 0) collect(tiers.whole, 'texts', [])
        else
          for (let id = 1; id <= segment.size && found.size < resultsMax; id++)
            if (open.has(segment.ownerOf(id))) add(id, tiers.whole, id)
        return
      }
      collect(tiers.exact, 'names', [exactName(terms)])
      const begun = begunWords(terms)
      const before = found.size
      collect(tiers.begun, 'names', [begun])
      if (found.size > before) collect(tiers.whole, 'names', [wholeWords(terms)])
      for (const { rest, sets } of namedIn(searched, terms))
        collect(tiers.ofNamedApi, 'names', [begunWords(rest), ofSets(sets)])
      if (found.size < resultsMax) collect(tiers.text, 'texts', [begun])
    },
    byIdentifiers(terms: readonly Term[]): void {
      const begun = begunIdentifiers(terms)
      collect(tiers.identifier, 'names', [begun])
      if (found.size < resultsMax) collect(tiers.text, 'texts', [begun])
    },
  }
}

/** Words that name APIs, one at a time: `billing invoice` is an invoice in the API Billing. */
function namedIn(
  { sets, open }: SearchedSegment,
  terms: readonly Term[],
): { rest: Term[]; sets: number[] }[] {
  if (terms.length < 2) return []
  return terms.flatMap((term) => {
    const named: number[] = []
    for (const [id, set] of sets) if (open.has(id) && isNamed(set, term.whole.word)) named.push(id)
    if (named.length === 0 || named.length > namedSetsMax) return []
    return [{ rest: terms.filter((other) => other !== term), sets: named }]
  })
}
