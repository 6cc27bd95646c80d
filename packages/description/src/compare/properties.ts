import type { Reading } from '../model/reading.ts'
import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../parse/json.ts'
import { join, pointerOfFragment } from '../pointer.ts'
import type { Body } from './bodies.ts'

export interface Property {
  schema: Json
  pointer: string
  required: boolean
}

/** The properties of one object on both sides. */
export interface PropertyPair {
  /** The way from the body to the object, as users write it: `owner.address` or `items[]`. */
  path: string
  published: ObjectShape
  candidate: ObjectShape
}

export interface ObjectShape {
  pointer: string
  properties: Map<string, Property>
  /** Alternatives (oneOf, anyOf) may add properties of their own, so absence says nothing. */
  hasAlternatives: boolean
}

/** Objects looked at in one body: enough for any real one, too few for a reference bomb. */
const pairsMax = 2_000

/**
 * The objects that two schemas have in common, the outermost first. Alternatives (oneOf, anyOf) are
 * not entered: which of them correspond is not known here.
 */
export function* commonObjects(
  published: Body,
  candidate: Body,
  before: Reading,
  after: Reading,
): Generator<PropertyPair> {
  const pending = [{ path: '', published, candidate }]
  const seen = new Map<JsonObject, Set<JsonObject>>()
  for (let count = 0; pending.length > 0 && count < pairsMax; count++) {
    const pair = pending.shift()
    const old = pair && resolve(pair.published, before)
    const young = pair && resolve(pair.candidate, after)
    if (!pair || !old || !young || seen.get(old.node)?.has(young.node)) continue
    seen.set(old.node, (seen.get(old.node) ?? new Set()).add(young.node))
    const shapes = {
      published: shapeOf(old.node, old.pointer, before),
      candidate: shapeOf(young.node, young.pointer, after),
    }
    yield { path: pair.path, ...shapes }
    for (const [name, property] of shapes.published.properties) {
      const other = shapes.candidate.properties.get(name)
      if (other)
        pending.push({
          path: pair.path === '' ? name : `${pair.path}.${name}`,
          published: property,
          candidate: other,
        })
    }
    const items = [own(old.node, 'items'), own(young.node, 'items')] as const
    if (isObject(items[0]) && isObject(items[1]))
      pending.push({
        path: `${pair.path}[]`,
        published: { schema: items[0], pointer: join(old.pointer, 'items') },
        candidate: { schema: items[1], pointer: join(young.pointer, 'items') },
      })
  }
}

/** The properties of an object, those of its allOf parts among them. */
function shapeOf(schema: JsonObject, pointer: string, reading: Reading): ObjectShape {
  const properties = new Map<string, Property>()
  const required = new Set<string>()
  let hasAlternatives = false
  const visited = new Set<JsonObject>()
  const visit = (body: Body): void => {
    const resolved = resolve(body, reading)
    if (!resolved || visited.has(resolved.node)) return
    visited.add(resolved.node)
    hasAlternatives ||= ['oneOf', 'anyOf'].some((keyword) => Object.hasOwn(resolved.node, keyword))
    for (const name of ownList(resolved.node, 'required'))
      if (typeof name === 'string') required.add(name)
    for (const [name, property] of Object.entries(ownObject(resolved.node, 'properties') ?? {}))
      if (!properties.has(name))
        properties.set(name, {
          schema: property,
          pointer: join(resolved.pointer, 'properties', name),
          required: false,
        })
    for (const [index, part] of ownList(resolved.node, 'allOf').entries())
      visit({ schema: part, pointer: join(resolved.pointer, 'allOf', index) })
  }
  visit({ schema, pointer })
  for (const name of required) {
    const property = properties.get(name)
    if (property) property.required = true
  }
  return { pointer, properties, hasAlternatives }
}

/** Follows a reference, and notes where what it leads to is written. */
function resolve(
  { schema, pointer }: Body,
  reading: Reading,
): { node: JsonObject; pointer: string } | null {
  const node = reading.resolve(schema)
  if (!node) return null
  let place = pointer
  let current: Json | undefined = schema
  for (let reference = ownString(current, '$ref'); reference !== undefined && current !== node;) {
    place = pointerOfFragment(reference.slice(1)) ?? place
    current = reading.target(reference)
    reference = ownString(current, '$ref')
  }
  return { node, pointer: reading.givenPointer(place) }
}
