import { canBacktrackForEver } from '../validate/backtracking.ts'

const lengthMax = 500

/** How many ways to split a text may multiply. */
const degreeMax = 5

/** What one match may cost at most, in steps. */
const stepsMax = 10_000_000

/** What is wrong with a pattern that a ruleset gives; null when it can be used. */
export function faultOfPattern(pattern: string): string | null {
  if (pattern.length > lengthMax) return `has more than ${lengthMax} characters`
  if (/\\(?:[1-9]|k<)/.test(pattern)) return 'refers back to a group, which can take for ever'
  try {
    RegExp(pattern, 'u')
  } catch {
    return 'is no regular expression'
  }
  return canBacktrackForEver(pattern) || degreeOf(pattern) > degreeMax
    ? 'can take for ever on some texts; repeat less, and nothing inside of what is repeated'
    : null
}

/**
 * A pattern as a test. Of a text that is so long that the pattern could take long, only the start is
 * judged.
 */
export function testOf(pattern: string): (text: string) => boolean {
  const expression = new RegExp(pattern, 'u')
  const lengthMax = Math.floor(stepsMax ** (1 / degreeOf(pattern)))
  return (text) => expression.test(text.length > lengthMax ? text.slice(0, lengthMax) : text)
}

/** The power of a text's length with which the time of a match can grow. */
function degreeOf(pattern: string): number {
  const bare = pattern.replaceAll(/\\./gs, 'a').replaceAll(/\[[^\]]*\]/g, 'a')
  const unbounded = bare.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0
  const times = [...bare.matchAll(/\)\{(\d+)(?:,(\d*))?\}/g)].reduce(
    (product, [, least, most]) => product * Math.max(1, Number(most || least)),
    1,
  )
  return Math.max(1, unbounded * times + (pattern.startsWith('^') ? 0 : 1))
}
