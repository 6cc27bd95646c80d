export type ExcerptLine = { number: number; text: string; atFault: boolean }

const charactersMax = 240

/** The lines around one line of a text; very long ones are cut, around the column where there is one. */
export function sourceExcerpt(
  text: string,
  line: number,
  { column = 1, around = 2 }: { column?: number; around?: number } = {},
): ExcerptLine[] {
  const first = Math.max(1, line - around)
  const wanted = linesBetween(text, first, line + around)
  if (wanted.length <= line - first) return []
  return wanted.map((content, index) => {
    const number = first + index
    return { number, text: cut(content, number === line ? column : 1), atFault: number === line }
  })
}

/** Splits no further than it must: a description can have a million lines. */
function linesBetween(text: string, first: number, last: number): string[] {
  let start = 0
  for (let number = 1; number < first; number++) {
    start = text.indexOf('\n', start) + 1
    if (start === 0) return []
  }
  const lines: string[] = []
  for (let number = first; number <= last; number++) {
    const end = text.indexOf('\n', start)
    lines.push((end < 0 ? text.slice(start) : text.slice(start, end)).replace(/\r$/, ''))
    if (end < 0) break
    start = end + 1
  }
  return lines
}

function cut(line: string, column: number): string {
  if (line.length <= charactersMax) return line
  const start = Math.max(0, column - charactersMax / 2)
  const part = line.slice(start, start + charactersMax)
  return `${start > 0 ? '…' : ''}${part}${start + charactersMax < line.length ? '…' : ''}`
}

/** Where a line begins and ends in a text, for selecting it. */
export function lineRange(text: string, line: number): { start: number; end: number } {
  let start = 0
  for (let number = 1; number < line; number++) {
    const end = text.indexOf('\n', start)
    if (end < 0) break
    start = end + 1
  }
  const end = text.indexOf('\n', start)
  return { start, end: end < 0 ? text.length : end }
}
