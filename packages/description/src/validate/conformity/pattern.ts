import { Automaton } from './automaton.ts'
import { readExpression } from './expression.ts'

/** Ways through a pattern that are tried at most; about a millisecond. */
const waysMax = 100_000

const patternLengthMax = 2_000

/** Compiled once each; null for what is never run. */
type Compiled = {
  expression: RegExp
  /** Absent where the pattern has parts whose cost cannot be told. */
  ways: ((length: number) => number) | null
} | null
const compiled = new Map<string, Compiled>()
const compiledMax = 10_000

/** Made when first needed; null where it cannot be made. A few at a time: one may have a megabyte. */
const automata = new Map<string, Automaton | null>()
const automataMax = 100

/**
 * Whether a text matches a pattern; null where finding out could take long. An upper bound of the
 * ways through the pattern is counted before it is run, so that no pattern can backtrack for ever;
 * one that has too many is not run but followed on all ways at once.
 */
export function matches(pattern: string, text: string): boolean | null {
  let known = compiled.get(pattern)
  if (known === undefined) {
    if (compiled.size >= compiledMax) compiled.clear()
    known = compile(pattern)
    compiled.set(pattern, known)
  }
  if (!known) return null
  if (known.ways && known.ways(text.length) <= waysMax) return known.expression.test(text)
  return automatonOf(pattern)?.finds(text) ?? null
}

function automatonOf(pattern: string): Automaton | null {
  const known = automata.get(pattern)
  if (known !== undefined) return known
  const expression = readExpression(pattern)
  let automaton: Automaton | null = null
  try {
    automaton = expression && new Automaton(expression)
  } catch {
    // It has too many states.
  }
  if (automata.size >= automataMax) automata.clear()
  automata.set(pattern, automaton)
  return automaton
}

function compile(pattern: string): Compiled {
  if (pattern.length > patternLengthMax) return null
  const ways = waysThrough(pattern)
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
