import { lineDiff } from '../governance/line-diff.ts'

/** A piece of a line, and whether the other side has it otherwise. */
export type Piece = { text: string; differs: boolean }

const wordPattern = /[\p{L}\p{N}_]+|\s+|./gu
// Of lines that have grown together, such as a minified description, only the whole is told.
const wordsMax = 400

/**
 * What differs between two lines, word by word, as the pieces of each. Lines that have little in common are
 * left unmarked: a mark on everything says nothing.
 */
export function wordMarks(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const plain = {
    before: [{ text: before, differs: false }],
    after: [{ text: after, differs: false }],
  }
  if (before === after) return plain
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length > wordsMax || b.length > wordsMax) return plain
  // Words stand in lines of their own for this; none holds a line break itself.
  const diff = lineDiff(a.join('\n'), b.join('\n'))
  const common = diff.filter(({ kind, text }) => kind === 'same' && text.trim() !== '').length
  if (common === 0) return plain
  return {
    before: pieces(diff.filter(({ kind }) => kind !== 'added')),
    after: pieces(diff.filter(({ kind }) => kind !== 'removed')),
  }
}

const wordsOf = (line: string): string[] => line.replaceAll(/[\r\n]/g, ' ').match(wordPattern) ?? []

function pieces(words: ReturnType<typeof lineDiff>): Piece[] {
  const found: Piece[] = []
  for (const { kind, text } of words) {
    const differs = kind !== 'same'
    const last = found.at(-1)
    if (last?.differs === differs) last.text += text
    else found.push({ text, differs })
  }
  return found
}
