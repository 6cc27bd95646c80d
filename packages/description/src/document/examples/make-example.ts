import { isObject, type Json } from '../../parse/json.ts'
import { tokensOf } from '../../pointer.ts'
import type { Evaluator } from '../../validate/conformity/evaluator.ts'
import { isMismatch } from '../../validate/conformity/verdict.ts'
import type { Direction } from './direction.ts'
import { Generator, type Way } from './generator.ts'
import type { Targets } from './shape.ts'

/** From the fullest to the barest. */
const ways: Way[] = [
  { full: true, given: true, turn: 0 },
  { full: true, given: false, turn: 0 },
  { full: false, given: true, turn: 0 },
  { full: false, given: false, turn: 0 },
  { full: false, given: false, turn: 1 },
  { full: true, given: false, turn: 1 },
]

/** What is left when nothing else fits. */
const plainest: Json[] = [{}, [], '', 'example', 0, 1, true, false, null]

/** Places that are taken out of a value which does not fit yet. */
const repairsMax = 12

/** A value that fits a schema for certain; undefined where none was found. */
export function makeExample(
  schema: Json,
  evaluator: Evaluator,
  targets: Targets,
  direction: Direction,
): Json | undefined {
  for (const way of ways) {
    if (evaluator.stepsLeft <= 0) return undefined
    const generator = new Generator(evaluator, targets, direction, way)
    const made = generator.make(generator.shape([schema]), '', 0)
    const fitting = made === undefined ? undefined : repaired(schema, made, evaluator)
    // Every value that is made costs something, whatever becomes of it.
    evaluator.stepsLeft -= generator.values * 4
    if (fitting !== undefined) return fitting
  }
  return plainest.find((value) => evaluator.verdict(schema, value) === 'fits')
}

/** The value without what does not fit, where the rest can do without. */
function repaired(schema: Json, made: Json, evaluator: Evaluator): Json | undefined {
  let value = made
  for (let repairs = 0; repairs <= repairsMax; repairs++) {
    const verdict = evaluator.verdict(schema, value)
    if (verdict === 'fits') return value
    if (!isMismatch(verdict) || verdict.pointer === '') return undefined
    value = without(value, tokensOf(verdict.pointer))
  }
  return undefined
}

/** A copy without what is at a place. */
function without(value: Json, [token = '', ...rest]: string[]): Json {
  if (Array.isArray(value)) {
    const index = Number(token)
    return rest.length === 0
      ? value.toSpliced(index, 1)
      : value.map((item, at) => (at === index ? without(item, rest) : item))
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, item]) => {
      if (field !== token) return [[field, item]]
      return rest.length === 0 ? [] : [[field, without(item, rest)]]
    }),
  )
}
