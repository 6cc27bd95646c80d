/** Longer expressions are lists of words, as a rule, and not worth the time. */
const lengthMax = 2_000

/**
 * Whether a regular expression repeats a group without bound whose content repeats without bound
 * too, or has alternatives that begin alike: the common shapes of exponential backtracking. It reads
 * the expression and never runs it. Groups that must start with a character that their inner
 * repetition cannot match, such as `(-[a-z]+)*`, are not counted.
 */
export function canBacktrackForEver(pattern: string): boolean {
  if (pattern.length > lengthMax) return false
  const groups: Group[] = [newGroup()]
  for (let index = 0; index < pattern.length;) {
    const atom = atomAt(pattern, index)
    const group = groups.at(-1) ?? newGroup()
    index = atom.end
    if (atom.text === '(') {
      groups.push(newGroup())
      index = endOfGroupPrefix(pattern, index)
      continue
    }
    if (atom.text === '|') {
      group.alternatives.push([])
      continue
    }
    const closed = atom.text === ')' && groups.length > 1 ? groups.pop() : undefined
    const repeat = repetitionAt(pattern, index)
    index = repeat.end
    if (closed && repeat.unbounded && isAmbiguous(closed)) return true
    const parent = groups.at(-1) ?? newGroup()
    parent.alternatives.at(-1)?.push({
      atoms: closed ? closed.alternatives.flat().flatMap(({ atoms }) => atoms) : [atom.text],
      repeats:
        repeat.unbounded || (closed?.alternatives.flat().some(({ repeats }) => repeats) ?? false),
      optional: repeat.optional,
    })
  }
  return false
}

interface Item {
  /** The atom itself, or all atoms of a group. */
  atoms: string[]
  repeats: boolean
  optional: boolean
}

interface Group {
  alternatives: Item[][]
}

const newGroup = (): Group => ({ alternatives: [[]] })

/** Can two rounds of this group match the same text in more than one way? */
function isAmbiguous({ alternatives }: Group): boolean {
  const starts = alternatives.flatMap(([first]) => first ?? [])
  const pairs = alternatives.flatMap((one, index) =>
    alternatives.slice(0, index).map((other) => [one, other] as const),
  )
  if (pairs.some(([one, other]) => meet(one, other, starts))) return true
  return alternatives.some((items) => {
    const repeating = items.filter(({ repeats }) => repeats)
    if (repeating.length === 0) return false
    // A fixed character that no repetition matches marks where each round begins.
    const fixed = items.filter(
      ({ repeats, optional, atoms }) => !repeats && !optional && atoms.length === 1,
    )
    return !fixed.some(({ atoms: [mark = ''] }) =>
      repeating.every(({ atoms }) => atoms.every((atom) => !overlaps(atom, mark))),
    )
  })
}

/** Can one alternative match all that the other does, or its begin, with another round for the rest? */
function meet(one: Item[], other: Item[], starts: Item[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  for (const [index, item] of short.entries()) {
    const rival = long[index]
    // What repeats is judged as a repetition.
    if (!rival || item.repeats || rival.repeats || !overlap(item, rival)) return false
  }
  const rest = long[short.length]
  return rest === undefined || starts.some((start) => overlap(rest, start))
}

const overlap = (one: Item, other: Item): boolean =>
  one.atoms.length === 1 &&
  other.atoms.length === 1 &&
  overlaps(one.atoms[0] ?? '', other.atoms[0] ?? '')

/** ASCII, and one letter for all that is beyond. */
const characters = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), 'é']

const everything = (1n << BigInt(characters.length)) - 1n

/** The characters that an atom matches, as bits; all of them when in doubt. */
function charactersOf(atom: string): bigint {
  const known = sets.get(atom)
  if (known !== undefined) return known
  let bits = 0n
  try {
    const expression = new RegExp(`^${atom}$`, 's')
    for (const [index, character] of characters.entries())
      if (expression.test(character)) bits |= 1n << BigInt(index)
  } catch {
    bits = everything
  }
  if (sets.size >= setsMax) sets.clear()
  sets.set(atom, bits)
  return bits
}

const sets = new Map<string, bigint>()
const setsMax = 10_000

/** Whether two atoms can match the same character. */
const overlaps = (one: string, other: string): boolean =>
  (charactersOf(one) & charactersOf(other)) !== 0n

function atomAt(pattern: string, from: number): { text: string; end: number } {
  const character = pattern.charAt(from)
  if (character === '\\') return { text: pattern.slice(from, from + 2), end: from + 2 }
  if (character !== '[') return { text: character, end: from + 1 }
  let end = from + 1
  while (end < pattern.length && pattern.charAt(end) !== ']')
    end += pattern.charAt(end) === '\\' ? 2 : 1
  return { text: pattern.slice(from, end + 1), end: end + 1 }
}

/** Past `?:`, `?=`, `?<name>` and their like. */
function endOfGroupPrefix(pattern: string, from: number): number {
  const prefix = /\?(?:[:=!]|<[=!]|<[^>]*>)/y
  prefix.lastIndex = from
  return prefix.test(pattern) ? prefix.lastIndex : from
}

function repetitionAt(
  pattern: string,
  from: number,
): { unbounded: boolean; optional: boolean; end: number } {
  const repetition = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y
  repetition.lastIndex = from
  const found = repetition.exec(pattern)
  if (!found) return { unbounded: false, optional: false, end: from }
  const [text, least, comma, most] = found
  const isOpen = /^[*+]/.test(text) || (comma === ',' && (most === '' || Number(most) >= 20))
  return {
    unbounded: isOpen,
    optional: /^[*?]/.test(text) || least === '0',
    end: from + text.length,
  }
}
