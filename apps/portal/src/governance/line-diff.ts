export type DiffLine = { kind: 'same' | 'added' | 'removed'; text: string }

// Texts that differ more are shown as one taken away and one put in its place.
const editsMax = 1_000

/** How one text becomes another, line by line (Myers 1986). */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = linesOf(before)
  const b = linesOf(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++
  return [
    ...lines('same', a.slice(0, start)),
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...lines('same', a.slice(a.length - end)),
  ]
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

const lines = (kind: DiffLine['kind'], texts: string[]): DiffLine[] =>
  texts.map((text) => ({ kind, text }))

function between(a: string[], b: string[]): DiffLine[] {
  const trace = furthest(a, b)
  if (!trace) return [...lines('removed', a), ...lines('added', b)]
  const diff: DiffLine[] = []
  let x = a.length
  let y = b.length
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reached = trace[edits]!
    const k = x - y
    const isDown = comesFromAbove(reached, k, edits)
    const previous = isDown ? k + 1 : k - 1
    const fromX = edits === 0 ? 0 : reached.get(previous)!
    const fromY = edits === 0 ? 0 : fromX - previous
    while (x > fromX && y > fromY) {
      diff.push({ kind: 'same', text: a[--x]! })
      y--
    }
    if (edits === 0) break
    diff.push(isDown ? { kind: 'added', text: b[--y]! } : { kind: 'removed', text: a[--x]! })
  }
  return diff.toReversed()
}

/** For each number of edits, how far along each diagonal was got before the last of them. */
function furthest(a: string[], b: string[]): Map<number, number>[] | undefined {
  const trace: Map<number, number>[] = []
  const reached = new Map([[1, 0]])
  for (let edits = 0; edits <= Math.min(a.length + b.length, editsMax); edits++) {
    trace.push(new Map(reached))
    for (let k = -edits; k <= edits; k += 2) {
      let x = comesFromAbove(reached, k, edits)
        ? (reached.get(k + 1) ?? 0)
        : (reached.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reached.set(k, x)
      if (x >= a.length && x - k >= b.length) return trace
    }
  }
  return undefined
}

const comesFromAbove = (reached: Map<number, number>, k: number, edits: number): boolean =>
  k === -edits || (k !== edits && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1))
