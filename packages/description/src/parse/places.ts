/** Where something is in a text; both 1-based, the column in UTF-16 code units. */
export interface Place {
  line: number
  column: number
}

/** Line and column of each offset, in one pass over the text's line ends. */
export function placesOf(text: string, offsets: number[]): Map<number, Place> {
  const places = new Map<number, Place>()
  let line = 1
  let lineStart = 0
  let nextEnd = text.indexOf('\n')
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    while (nextEnd >= 0 && nextEnd < offset) {
      line++
      lineStart = nextEnd + 1
      nextEnd = text.indexOf('\n', lineStart)
    }
    places.set(offset, { line, column: offset - lineStart + 1 })
  }
  return places
}

export const placeOf = (text: string, offset: number): Place =>
  placesOf(text, [offset]).get(offset) ?? { line: 1, column: 1 }
