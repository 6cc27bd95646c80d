import { decodeLeniently } from '../lenient-text.ts'

/** A few lines of a text. */
export interface Excerpt {
  /** 1-based. */
  firstLine: number
  lines: string[]
}

const linesAround = 3
const lineLengthMax = 200
/** A longer line was not written for people, and its beginning says nothing. */
const readableLengthMax = 500

/** Reads a few lines around a place of a text, in which line ends are looked for once. */
export function createExcerpts(bytes: Uint8Array) {
  const text = decodeLeniently(bytes)
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
    starts.push(end + 1)

  const lineAt = (line: number): string | undefined => {
    const start = starts[line - 1]
    if (start === undefined) return undefined
    return text.slice(start, (starts[line] ?? text.length + 1) - 1).replace(/\r$/, '')
  }

  return function excerptAt(line: number): Excerpt | undefined {
    const firstLine = Math.max(1, line - linesAround)
    const lines: string[] = []
    for (let at = firstLine; at <= line + linesAround; at++) {
      const found = lineAt(at)
      if (found === undefined) break
      if (found.length > readableLengthMax) return undefined
      lines.push(found.length > lineLengthMax ? `${found.slice(0, lineLengthMax)}…` : found)
    }
    return lines.length > 0 ? { firstLine, lines } : undefined
  }
}
