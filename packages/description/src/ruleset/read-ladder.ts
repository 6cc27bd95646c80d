import { shortened } from '../finding.ts'
import { own } from '../parse/json.ts'
import {
  choiceOf,
  complain,
  itemsOf,
  levels,
  objectOf,
  partOf,
  suggestion,
  wordOf,
  type Part,
} from './reader.ts'
import type { LadderLevel } from './ruleset.ts'

/** The levels by name, the lowest first; undefined where the ruleset has no ladder of its own. */
export function readLadder(
  part: Part | undefined,
  known: readonly string[],
): LadderLevel[] | undefined {
  const names = Object.keys(objectOf(part) ?? {})
  if (!part || names.length === 0) return undefined
  return names.flatMap((name) => {
    const level = partOf(part, name)
    return level ? (readLevel(level, name, known) ?? []) : []
  })
}

function readLevel(part: Part, name: string, known: readonly string[]): LadderLevel | undefined {
  if (!objectOf(part, ['clean', 'score'])) {
    if (part.value === null) complain(part, 'A level asks for something: clean, score or both.')
    return undefined
  }
  const clean = readClean(partOf(part, 'clean'), known)
  const score = own(part.value, 'score')
  const isScore = typeof score === 'number' && score >= 0 && score <= 100
  if (score !== undefined && !isScore)
    complain(partOf(part, 'score') ?? part, 'The score must be a number from 0 to 100.')
  return { name, ...(clean !== undefined && { clean }), ...(isScore && { score }) }
}

/** A level at and above which nothing may be found, or the rules that may find nothing. */
function readClean(part: Part | undefined, known: readonly string[]): LadderLevel['clean'] {
  if (!part) return undefined
  if (typeof part.value === 'string') return choiceOf(part, levels, 'level')
  return itemsOf(part).flatMap((item) => {
    const id = wordOf(item.value)
    if (known.includes(id)) return [id]
    complain(
      item,
      `There is no rule "${shortened(id)}"${suggestion(id, known)}`,
      'ruleset-unknown-rule',
    )
    return []
  })
}
