import { begunWords } from './expression.ts'
import type { Term } from './query.ts'
import type { SearchedSegment } from './scope.ts'
import { nearWords } from './vocabulary.ts'

/**
 * What somebody probably meant: each word that nothing begins with is replaced by the nearest one that is
 * known. Undefined where every word is known, or one is near to none.
 */
export function correctTerms(
  segments: readonly SearchedSegment[],
  terms: readonly Term[],
  typed: string,
): { terms: Term[]; text: string } | undefined {
  const vocabularies = segments.map(({ segment }) => segment.vocabulary())
  const corrected: Term[] = []
  let text = ''
  let copied = 0
  for (const term of terms.flatMap(inParts)) {
    if (isKnown(segments, term)) {
      corrected.push(term)
      continue
    }
    // Words of what this search may not find are in the vocabulary too.
    const near = nearWords(term.whole.word, vocabularies)
      .slice(0, triedMax)
      .map((word): Term => ({ ...term, whole: { ...term.whole, word }, parts: [] }))
      .find((candidate) => isKnown(segments, candidate))
    if (!near) return undefined
    text += typed.slice(copied, term.start) + near.whole.word
    copied = term.end
    corrected.push(near)
  }
  return copied === 0 ? undefined : { terms: corrected, text: text + typed.slice(copied) }
}

const triedMax = 20

function isKnown(segments: readonly SearchedSegment[], term: Term): boolean {
  return segments.some(({ segment, open }) => {
    let found = false
    segment.match('texts', begunWords([term]), (row) => {
      found = open.has(segment.ownerOf(row))
      return !found
    })
    return found
  })
}

/** Words are corrected, identifiers are not: there are too many that are near. */
const inParts = (term: Term): Term[] =>
  term.parts.length === 0
    ? [term]
    : term.parts.map((part) => ({ whole: part, parts: [], start: part.start, end: part.end }))
