import { facets } from './facets.ts'
import { searchKinds, type SearchKind } from './kinds.ts'
import type { Term } from './query.ts'

/** Words are made of letters and digits, facets of these and one character more: nothing has to be escaped. */
const whole = (word: string): string => `"${word}"`
const begun = (word: string): string => `"${word}"*`

export const allOf = (expressions: readonly string[]): string =>
  expressions.map((each) => `(${each})`).join(' AND ')
export const anyOf = (expressions: readonly string[]): string => expressions.join(' OR ')

/** The name that is these words and no others. */
export const exactName = (terms: readonly Term[]): string =>
  whole(facets.exactly(terms.map((term) => term.whole.word).join('')))

export const wholeWords = (terms: readonly Term[]): string =>
  allOf(terms.map((term) => anyOf(waysOf(term, whole))))

/** The last word, and any other, may be one that is not typed to its end. */
export const begunWords = (terms: readonly Term[]): string =>
  allOf(terms.map((term) => anyOf(waysOf(term, begun))))

/** The same, and words may be identifiers without their capitals: `petid` is `petId`. */
export const begunIdentifiers = (terms: readonly Term[]): string =>
  allOf(
    terms.map((term) => anyOf([...waysOf(term, begun), begun(facets.compound(term.whole.word))])),
  )

/** As one word or as its parts: somebody types `GitHub` and means `github`. */
function waysOf({ whole: { word }, parts }: Term, last: (word: string) => string): string[] {
  if (parts.length === 0) return [last(word)]
  const split = parts.map((part, at) => (at < parts.length - 1 ? whole : last)(part.word))
  return [last(word), `(${split.join(' AND ')})`]
}

export const ofKinds = (kinds: readonly SearchKind[]): string =>
  anyOf(kinds.map((kind) => whole(facets.kind(searchKinds.indexOf(kind)))))
export const ofSets = (sets: readonly number[]): string =>
  anyOf(sets.map((set) => whole(facets.set(set))))
export const ofMethods = (methods: readonly string[]): string =>
  anyOf(methods.map((method) => begun(facets.method(method))))
export const ofTag = (tag: string): string => whole(facets.tag(tag))
export const ofTagBegun = (tag: string): string => begun(facets.tag(tag))
