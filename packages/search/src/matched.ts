import type { Term } from './query.ts'
import { wordsOf } from './words.ts'

export type MatchedRange = [start: number, end: number]

/** Where words of a text begin with what was typed; ranges rise and do not touch. */
export function matchedIn(text: string, terms: readonly Term[]): MatchedRange[] {
  const typed = terms.flatMap(({ whole, parts }) => [whole, ...parts].map(({ word }) => word))
  const ranges: MatchedRange[] = []
  for (const { word, start, end } of wordsOf(text)) {
    const begun = typed.filter((each) => word.startsWith(each))
    if (begun.length === 0) continue
    const length = Math.max(...begun.map((each) => each.length))
    // Where letters were folded into others, their number may differ: then the whole word is marked.
    ranges.push([start, word.length === end - start ? start + length : end])
  }
  ranges.sort(([a], [b]) => a - b)
  const apart: MatchedRange[] = []
  for (const [start, end] of ranges) {
    const last = apart.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else apart.push([start, end])
  }
  return apart
}
