/** A word as it is indexed, and where it stands in the text that it was taken from. */
export interface Word {
  /** Lower case, without accents; letters and digits only. */
  word: string
  /** In UTF-16 code units; `end` is behind the last. */
  start: number
  end: number
}

/** One run of letters and digits, whole and in its parts: `petId` is `petid`, and `pet` and `id`. */
export interface Run {
  whole: Word
  parts: Word[]
}

const wordLengthMax = 64

const run = /[\p{L}\p{N}\p{M}]+/gu
/**
 * Parts of an identifier: an acronym before a capitalized word, a word, an acronym, digits with what follows
 * in lower case, and each character of scripts that put no spaces between words.
 */
const part =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+|\p{Lu}[\p{Lu}\p{N}\p{M}]*|[\p{L}\p{N}\p{M}]/gu

/** The same for English, which most descriptions are in: three times as fast. */
const plainRun = /[A-Za-z0-9]+/g
const plainPart = /[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z][A-Z0-9]*/g
const beyondPlain = /[\u0080-\uFFFF]/
const plain = /^[a-z0-9]+$/

/** The runs of a text, in order; at most so many. */
export function runsOf(text: string, runsMax = 200): Run[] {
  const isPlain = !beyondPlain.test(text)
  const runs: Run[] = []
  for (const { 0: found, index } of text.matchAll(isPlain ? plainRun : run)) {
    if (runs.length === runsMax) break
    const whole = wordAt(found, index)
    if (!whole) continue
    const parts: Word[] = []
    if (plain.test(found)) {
      runs.push({ whole, parts })
      continue
    }
    const pieces = found.slice(0, 256).matchAll(isPlain ? plainPart : part)
    for (const { 0: piece, index: offset } of pieces) {
      const word = wordAt(piece, index + offset)
      if (word) parts.push(word)
    }
    runs.push({ whole, parts: parts.length > 1 ? parts : [] })
  }
  return runs
}

/** Every word under which a text is found. */
export const wordsOf = (text: string, runsMax?: number): Word[] =>
  runsOf(text, runsMax).flatMap(({ whole, parts }) => [whole, ...parts])

/** All letters and digits of a text as one word: two texts that differ in case or marks alone have the same. */
export const joined = (text: string): string =>
  runsOf(text, 20)
    .map(({ whole }) => whole.word)
    .join('')
    .slice(0, wordLengthMax * 2)

function wordAt(text: string, start: number): Word | undefined {
  const word = folded(text)
  return word ? { word, start, end: start + text.length } : undefined
}

function folded(text: string): string {
  const short = text.slice(0, wordLengthMax).toLowerCase()
  if (plain.test(short)) return short
  return short
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, wordLengthMax)
}
