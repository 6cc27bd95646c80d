/** Ways through a pattern that are tried at most; about a millisecond. */
const waysMax = 100_000

const patternLengthMax = 500

/** Compiled once each; null for what is never run. */
type Compiled = { expression: RegExp; ways: (length: number) => number } | null
const compiled = new Map<string, Compiled>()
const compiledMax = 10_000

/**
 * Whether a text matches a pattern; null where finding out could take long. An upper bound of the
 * ways through the pattern is counted before it is run, so that no pattern can backtrack for ever.
 */
export function matches(pattern: string, text: string): boolean | null {
  let known = compiled.get(pattern)
  if (known === undefined) {
    if (compiled.size >= compiledMax) compiled.clear()
    known = compile(pattern)
    compiled.set(pattern, known)
  }
  return known && known.ways(text.length) <= waysMax ? known.expression.test(text) : null
}

function compile(pattern: string): Compiled {
  const ways = pattern.length > patternLengthMax ? null : waysThrough(pattern)
  if (!ways) return null
  for (const flags of ['u', ''])
    try {
      return { expression: new RegExp(pattern, flags), ways }
    } catch {
      // Not with Unicode rules, then perhaps without; a check of its own tells what is no pattern.
    }
  return null
}

const part = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?[=!<]|\)?(?:[*+?]|\{\d+(?:,\d*)?\})\??|[|]|[^]/gsu

/** How many ways a pattern has at most for a text of some length; null where that has no bound. */
function waysThrough(pattern: string): ((length: number) => number) | null {
  let fixed = 1
  let unbounded = pattern.startsWith('^') ? 0 : 1
  let rounds = 1
  for (const [text] of pattern.matchAll(part)) {
    // Looking around and back references have costs of their own.
    if (text.startsWith('(?') || /^\\[1-9k]/.test(text)) return null
    if (text === '|') fixed *= 2
    const repetition = /^(\)?)(?:([*+])|(\?)|\{(\d+)(,?)(\d*)\})\??$/.exec(text)
    if (!repetition) continue
    const [, group, open, optional, least = '0', comma, most = ''] = repetition
    if (optional) fixed *= 2
    else if (open || (comma && most === '')) {
      if (group) return null
      unbounded++
    } else {
      const choices = comma ? Number(most) - Number(least) + 1 : 1
      if (group) rounds *= Number(comma ? most : least)
      fixed *= Math.max(1, choices)
    }
  }
  return (length) => (fixed * (length + 1) ** unbounded) ** Math.max(1, rounds)
}
