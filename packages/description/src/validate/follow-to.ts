import { target } from '../model/references.ts'
import { isObject, ownString, type Json, type JsonObject } from '../parse/json.ts'
import { pointerOfFragment } from '../pointer.ts'

const hopsMax = 32

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
