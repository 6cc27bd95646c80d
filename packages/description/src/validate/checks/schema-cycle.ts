import { target } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { isObject, ownList, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import type { Check } from '../check.ts'

/** Schemas that are followed from one, and from all: a circle is short where somebody wrote it. */
const stepsPerSchemaMax = 1_000
const stepsMax = 500_000

/**
 * A schema whose own `allOf` leads back to it has no end: whoever judges a value by it goes in a circle
 * (JSON Schema Core 9.4.1). By way of a property or an item it may contain itself.
 */
export const schemaCycle: Check = {
  id: 'schema-cycle',
  level: 'error',
  start({ root }, report) {
    const told = new Set<JsonObject>()
    let steps = 0
    return {
      kinds: ['schema'],
      visit(node, _, spot) {
        if (!Object.hasOwn(node, 'allOf') || told.has(node) || steps > stepsMax) return
        const { members, visited } = reachedFrom(node, root)
        steps += visited
        if (!members.has(node)) return
        for (const member of members) told.add(member)
        report(
          pointerOf(spot),
          'This schema is made of itself, by way of its "allOf". Take one of the references out, or move it into a property.',
        )
      },
    }
  },
}

/** The schemas that a value must fit because it must fit the first one. */
function reachedFrom(
  start: JsonObject,
  root: JsonObject,
): { members: Set<JsonObject>; visited: number } {
  const members = new Set<JsonObject>()
  const pending = [...partsOf(start, root)]
  let visited = 0
  for (let next = pending.pop(); next && visited < stepsPerSchemaMax; next = pending.pop()) {
    visited++
    if (members.has(next)) continue
    members.add(next)
    pending.push(...partsOf(next, root))
  }
  return { members, visited }
}

const partsOf = (schema: JsonObject, root: JsonObject): JsonObject[] =>
  [schema, ...ownList(schema, 'allOf')].flatMap((part: Json) => {
    const reference = ownString(part, '$ref')
    const referred = reference === undefined ? undefined : target(root, reference)
    return isObject(referred) ? [referred] : []
  })
