import type { Reading } from '../model/reading.ts'
import { own, ownList, ownObject, ownString, type Json, type JsonObject } from '../parse/json.ts'
import { join, pointerOfFragment } from '../pointer.ts'
import type { Body } from './bodies.ts'

export interface Property extends Body {
  required: boolean
}

/** An object of a body, its allOf parts put together. */
export interface ObjectShape {
  pointer: string
  properties: Map<string, Property>
  /** What a list holds. */
  items: Body | null
  /** Alternatives (oneOf, anyOf) may add properties of their own, so absence says nothing. */
  hasAlternatives: boolean
}

/** The shapes of one version's schemas, each made once. */
export class Shapes {
  private readonly known = new WeakMap<JsonObject, ObjectShape>()
  private readonly reading: Reading

  constructor(reading: Reading) {
    this.reading = reading
  }

  /** Follows a reference, and notes where what it leads to is written. */
  resolve({ schema, pointer }: Body): { node: JsonObject; pointer: string } | null {
    const { reading } = this
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

  shapeOf(node: JsonObject, pointer: string): ObjectShape {
    const known = this.known.get(node)
    if (known) return known
    const shape: ObjectShape = {
      pointer,
      properties: new Map(),
      items: null,
      hasAlternatives: false,
    }
    const required = new Set<string>()
    this.collect({ schema: node, pointer }, shape, required, new Set())
    for (const name of required) {
      const property = shape.properties.get(name)
      if (property) property.required = true
    }
    this.known.set(node, shape)
    return shape
  }

  private collect(
    body: Body,
    shape: ObjectShape,
    required: Set<string>,
    visited: Set<JsonObject>,
  ): void {
    const resolved = this.resolve(body)
    if (!resolved || visited.has(resolved.node)) return
    const { node, pointer } = resolved
    visited.add(node)
    shape.hasAlternatives ||= Object.hasOwn(node, 'oneOf') || Object.hasOwn(node, 'anyOf')
    for (const name of ownList(node, 'required')) if (typeof name === 'string') required.add(name)
    for (const [name, schema] of Object.entries(ownObject(node, 'properties') ?? {}))
      if (!shape.properties.has(name))
        shape.properties.set(name, {
          schema,
          pointer: join(pointer, 'properties', name),
          required: false,
        })
    const items = own(node, 'items')
    if (items !== undefined) shape.items ??= { schema: items, pointer: join(pointer, 'items') }
    for (const [index, part] of ownList(node, 'allOf').entries())
      this.collect(
        { schema: part, pointer: join(pointer, 'allOf', index) },
        shape,
        required,
        visited,
      )
  }
}
