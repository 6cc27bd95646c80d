import type { Judge, Watcher } from '../lint/rule.ts'
import { pointerOf, type Spot } from '../model/walk.ts'
import type { Json, JsonObject } from '../parse/json.ts'
import { join, valueAt } from '../pointer.ts'
import { testFor } from './conditions.ts'
import type { CustomRule } from './ruleset.ts'
import { parseSelector, select } from './selector.ts'

/** A rule that a ruleset describes, at work like those that are written in code. */
export function startCustomRule(rule: CustomRule, root: JsonObject, judge: Judge): Watcher {
  const selector = parseSelector(rule.given)
  if (typeof selector === 'string') return {}
  const concerns = rule.where.map(testFor)
  const demands = rule.demands.map((condition) => ({ condition, holds: testFor(condition) }))
  const look = (node: Json, spot: Spot): void => {
    if (!concerns.every((concerned) => concerned(node, spot.token) === true)) return
    judge.subject()
    const broken = demands.find(({ holds }) => holds(node, spot.token) === false)
    if (broken) judge.report(placeOf(root, spot, broken.condition.field), rule.message)
  }
  if ('steps' in selector) return { end: () => select(root, selector.steps, look) }
  return {
    visit: {
      [selector.kind]: (node: JsonObject, spot: Spot) => {
        if (!Object.hasOwn(node, '$ref')) look(node, spot)
      },
    },
  }
}

/** The field itself where it is there, or else what lacks it. */
function placeOf(root: JsonObject, spot: Spot, field: string | undefined): Spot | string {
  if (field === undefined || field === '@key') return spot
  const pointer = join(pointerOf(spot), field)
  return valueAt(root, pointer) === undefined ? spot : pointer
}
