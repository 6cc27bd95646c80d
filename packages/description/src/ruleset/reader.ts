import { shortened, type Level } from '../finding.ts'
import { isObject, own, type Json, type JsonObject } from '../parse/json.ts'
import { join } from '../pointer.ts'
import { nearest } from '../validate/nearest.ts'

/** Something that is wrong with a ruleset, and where in its file. */
export interface Fault {
  rule: string
  message: string
  pointer: string
}

/** A part of a ruleset that is read; what is wrong with it is gathered. */
export interface Part {
  value: Json
  pointer: string
  faults: Fault[]
}

export const levels: readonly Level[] = ['error', 'warning', 'info']

export function complain({ faults, pointer }: Part, message: string, rule = 'ruleset-value'): void {
  faults.push({ rule, message, pointer })
}

/** A part of a part; undefined where it is missing. */
export function partOf(part: Part, key: string): Part | undefined {
  const value = own(part.value, key)
  return value === undefined
    ? undefined
    : { value, pointer: join(part.pointer, key), faults: part.faults }
}

/** The items of a list; a complaint where it is none. */
export function itemsOf(part: Part | undefined): Part[] {
  if (!part || part.value === null) return []
  if (!Array.isArray(part.value)) {
    complain(part, 'A list was expected here. Begin each item with "- ".')
    return []
  }
  return part.value.map((value, index) => ({
    value,
    pointer: join(part.pointer, index),
    faults: part.faults,
  }))
}

/** An object with no other keys than these; a complaint, and undefined, where it is none. */
export function objectOf(part: Part | undefined, keys?: readonly string[]): JsonObject | undefined {
  if (!part || part.value === null) return undefined
  if (!isObject(part.value)) {
    complain(part, `An object was expected here${keys ? ` with ${keys.join(', ')}` : ''}.`)
    return undefined
  }
  if (keys)
    for (const key of Object.keys(part.value))
      if (!keys.includes(key))
        complain(
          { ...part, pointer: join(part.pointer, key) },
          `There is no "${shortened(key)}" here${suggestion(key, keys)}`,
          'ruleset-unknown-key',
        )
  return part.value
}

/** A text that is there; a complaint where it is missing, empty or none. */
export function textOf(part: Part, key: string): string | undefined {
  const value = own(part.value, key)
  if (typeof value === 'string' && value.trim() !== '') return value
  const at = value === undefined ? part : (partOf(part, key) ?? part)
  complain(at, value === undefined ? `"${key}" is missing. Add it.` : `"${key}" must be a text.`)
  return undefined
}

/** One of a few texts; a complaint where it is another. */
export function choiceOf<Choice extends string>(
  part: Part,
  choices: readonly Choice[],
  what: string,
): Choice | undefined {
  if (choices.includes(part.value as Choice)) return part.value as Choice
  const given = wordOf(part.value)
  complain(part, `"${shortened(given)}" is no ${what}${suggestion(given, choices)}`)
  return undefined
}

/** A value where a word was expected. */
export const wordOf = (value: Json): string => (typeof value === 'object' ? '' : String(value))

/** The end of a complaint: what was meant, or what there is. */
export function suggestion(word: string, choices: readonly string[]): string {
  const meant = word.length > 100 ? null : nearest(word, [...choices])
  if (meant !== null) return `. Did you mean ${meant}?`
  return choices.length > 20 ? '.' : `. There are: ${choices.join(', ')}.`
}
