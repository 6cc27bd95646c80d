const widthMax = 128
/** Rows of the table of distances, reused: a search looks at thousands of words. */
let before = new Uint8Array(widthMax)
let above = new Uint8Array(widthMax)
let current = new Uint8Array(widthMax)

/**
 * How many letters must be added, left out, replaced or swapped with their neighbor until `typed` is `word` or
 * a beginning of it; more than `most` is answered as `most + 1`.
 */
export function distanceToStart(typed: string, word: string, most: number): number {
  // Only a beginning that is about as long can be near.
  const width = Math.min(word.length, typed.length + most, widthMax - 1)
  for (let column = 0; column <= width; column++) above[column] = column
  for (let row = 1; row <= typed.length; row++) {
    const letter = typed.charCodeAt(row - 1)
    current[0] = row
    let nearest = row
    for (let column = 1; column <= width; column++) {
      const other = word.charCodeAt(column - 1)
      let steps = above[column - 1]! + (letter === other ? 0 : 1)
      const left = current[column - 1]! + 1
      const up = above[column]! + 1
      if (left < steps) steps = left
      if (up < steps) steps = up
      const isSwapped =
        row > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === other
      if (isSwapped && before[column - 2]! + 1 < steps) steps = before[column - 2]! + 1
      current[column] = steps
      if (steps < nearest) nearest = steps
    }
    if (nearest > most) return most + 1
    ;[before, above, current] = [above, current, before]
  }
  let least = most + 1
  for (let column = 0; column <= width; column++) if (above[column]! < least) least = above[column]!
  return least
}
