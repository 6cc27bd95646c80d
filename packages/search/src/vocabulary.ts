import { distanceToStart } from './distance.ts'

/** The words of names, and in how many rows each is. */
export interface Vocabulary {
  words: string[]
  rows: number[]
  /** For each word a bit for each letter and digit in it. */
  letters: Int32Array
}

export function createVocabulary(entries: readonly { word: string; rows: number }[]): Vocabulary {
  return {
    words: entries.map(({ word }) => word),
    rows: entries.map(({ rows }) => rows),
    letters: Int32Array.from(entries, ({ word }) => lettersOf(word)),
  }
}

/** How many letters somebody may have got wrong. */
export const toleratedIn = (word: string): number =>
  word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0

/**
 * The known words that somebody may have meant, or began to type, the likeliest first: the nearest, of these
 * those that are typed to their end, of these those that most rows have.
 */
export function nearWords(word: string, vocabularies: readonly Vocabulary[]): string[] {
  const tolerated = toleratedIn(word)
  if (tolerated === 0) return []
  const wanted = lettersOf(word)
  const found = new Map<string, { distance: number; rest: number; rows: number }>()
  for (const { words, rows, letters } of vocabularies)
    for (let index = 0; index < words.length; index++) {
      // Each letter that the candidate lacks was one mistake.
      if (bitsIn(wanted & ~letters[index]!) > tolerated) continue
      const candidate = words[index]!
      if (candidate.length < word.length - tolerated) continue
      const known = found.get(candidate)
      if (known) {
        known.rows += rows[index]!
        continue
      }
      const distance = distanceToStart(word, candidate, tolerated)
      if (distance > tolerated) continue
      const rest = Math.abs(candidate.length - word.length) <= tolerated ? 0 : 1
      found.set(candidate, { distance, rest, rows: rows[index]! })
    }
  const sorted = [...found].toSorted(
    ([first, a], [second, b]) =>
      a.distance - b.distance ||
      a.rest - b.rest ||
      b.rows - a.rows ||
      first.length - second.length ||
      (first < second ? -1 : 1),
  )
  return sorted.map(([near]) => near)
}

function lettersOf(word: string): number {
  let bits = 0
  // Letters have 26 bits; everything else shares six.
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6))
  }
  return bits
}

function bitsIn(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
