import { isObject, ownString, type Json, type JsonObject } from '../parse/json.ts'
import { pointerOfFragment, valueAt } from '../pointer.ts'

const hopsMax = 32

/** What a `$ref` inside a description leads to; undefined where it leads nowhere. */
export function target(root: JsonObject, reference: string): Json | undefined {
  const pointer = reference.startsWith('#') ? pointerOfFragment(reference.slice(1)) : null
  return pointer === null ? undefined : (valueAt(root, pointer) as Json | undefined)
}

/** The object that a node is or refers to; undefined where a reference leads nowhere or in a circle. */
export function follow(
  node: Json | undefined,
  lookUp: (reference: string) => Json | undefined,
): JsonObject | undefined {
  let current = node
  for (let hops = 0; hops < hopsMax && isObject(current); hops++) {
    const reference = ownString(current, '$ref')
    if (reference === undefined) return current
    current = lookUp(reference)
  }
  return undefined
}

/** The same, inside one description. */
export const followIn = (root: JsonObject, node: Json | undefined): JsonObject | undefined =>
  follow(node, (reference) => target(root, reference))

/** The object that a node is or refers to, and where that is; undefined where a reference leads nowhere. */
export function followTo(
  root: JsonObject,
  node: Json | undefined,
  pointer: string,
): { node: JsonObject; pointer: string } | undefined {
  let current = node
  let at = pointer
  for (let hops = 0; hops < hopsMax && isObject(current); hops++) {
    const reference = ownString(current, '$ref')
    if (reference === undefined) return { node: current, pointer: at }
    at = pointerOfFragment(reference.slice(1)) ?? at
    current = target(root, reference)
  }
  return undefined
}
