import { isObject, type Json, type JsonObject } from '../parse/json.ts'
import { escapeToken } from '../pointer.ts'
import { slotOf, type Kind, type Slot } from './kinds.ts'

/** Where a walk is; the pointer is put together only when somebody asks for it. */
export interface Spot {
  parent: Spot | null
  token: string
  /** How many tokens the pointer has. */
  depth: number
}

const top: Spot = { parent: null, token: '', depth: 0 }

export const below = (parent: Spot, token: string): Spot => ({
  parent,
  token,
  depth: parent.depth + 1,
})

export function pointerOf(spot: Spot): string {
  let pointer = ''
  for (let at = spot; at.parent; at = at.parent) pointer = `/${escapeToken(at.token)}${pointer}`
  return pointer
}

/**
 * Called for each object of a description; false leaves out what is below it. An object with `$ref`
 * is visited as the kind that it stands for.
 */
export type Visitor = (node: JsonObject, kind: Kind, spot: Spot) => boolean | void

/** Visits the parts of a description, from the outside in, in the order of the document. */
export function walk(root: Json, visit: Visitor, kind: Kind = 'description', start = top): void {
  if (!isObject(root) || visit(root, kind, start) === false) return
  for (const field of Object.keys(root)) {
    const slot = slotOf(kind, field)
    if (slot) walkSlot(root[field] ?? null, slot, visit, below(start, field))
  }
}

function walkSlot(value: Json, slot: Slot, visit: Visitor, spot: Spot): void {
  if ('one' in slot) return walk(value, visit, slot.one, spot)
  if ('oneOrList' in slot && !Array.isArray(value)) return walk(value, visit, slot.oneOrList, spot)
  const kind = 'map' in slot ? slot.map : 'list' in slot ? slot.list : slot.oneOrList
  if ('map' in slot) {
    if (!isObject(value)) return
    for (const name of Object.keys(value)) walk(value[name] ?? null, visit, kind, below(spot, name))
    return
  }
  if (!Array.isArray(value)) return
  for (const [index, item] of value.entries()) walk(item, visit, kind, below(spot, String(index)))
}
