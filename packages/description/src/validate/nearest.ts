/** Longer words are no misspellings of a name, and take long to compare. */
const lengthMax = 200

/** The candidate that a misspelled word most likely meant; null when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > lengthMax) return null
  let best: string | null = null
  let bestDistance = Math.min(3, Math.ceil(word.length / 3) + 1)
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Comparing a name with all others takes time; the first findings are the ones that are read. */
const suggestionsMax = 50

/** What to do about a name that nothing has: the advice, or the name that was most likely meant. */
export class Suggestions {
  private made = 0

  for(word: string, candidates: Iterable<string>, advice: string): string {
    const meant = ++this.made > suggestionsMax ? null : nearest(word, candidates)
    return meant === null ? advice : `Did you mean "${meant}"?`
  }
}

/** Insertions, removals and replacements that lead from one word to the other. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++)
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1),
        ),
      )
    previous = current
  }
  return previous[to.length] ?? 0
}
