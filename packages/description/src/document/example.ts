import { sample } from 'openapi-sampler'
import type { ExampleDocument } from '../documentation.ts'
import type { Reading } from '../model/reading.ts'
import { slotOf } from '../model/kinds.ts'
import { isObject, own, ownList, ownObject, type Json, type JsonObject } from '../parse/json.ts'

export type Direction = 'request' | 'response'

/** Nodes of one schema that are looked at to make an example: a reference bomb must not explode. */
const nodesMax = 400
const depthMax = 8

/** The example that a parameter or media type gives, or one made from its schema. */
export function exampleOf(
  holder: JsonObject,
  reading: Reading,
  direction: Direction,
): ExampleDocument | undefined {
  if (Object.hasOwn(holder, 'example'))
    return { value: own(holder, 'example') ?? null, generated: false }
  for (const item of Object.values(ownObject(holder, 'examples') ?? {})) {
    const example = reading.resolve(item)
    for (const field of ['value', 'dataValue'])
      if (example && Object.hasOwn(example, field))
        return { value: example[field] ?? null, generated: false }
  }
  const schema = own(holder, 'schema')
  return schema === undefined ? undefined : exampleOfSchema(schema, reading, direction)
}

// Hundreds of operations answer with the same schemas; an example is made once for each direction.
const made: Record<Direction, WeakMap<JsonObject, ExampleDocument | { none: true }>> = {
  request: new WeakMap(),
  response: new WeakMap(),
}

export function exampleOfSchema(
  schema: Json,
  reading: Reading,
  direction: Direction,
): ExampleDocument | undefined {
  const resolved = reading.resolve(schema)
  if (!resolved) return undefined
  const known = made[direction].get(resolved)
  const example = known ?? makeExample(resolved, reading, direction) ?? { none: true }
  if (!known) made[direction].set(resolved, example)
  return 'none' in example ? undefined : example
}

function makeExample(
  schema: JsonObject,
  reading: Reading,
  direction: Direction,
): ExampleDocument | undefined {
  if (Object.hasOwn(schema, 'example'))
    return { value: schema['example'] ?? null, generated: false }
  const [given] = ownList(schema, 'examples')
  if (given !== undefined) return { value: given, generated: false }
  const options = {
    quiet: true,
    skipReadOnly: direction === 'request',
    skipWriteOnly: direction === 'response',
  }
  try {
    const value = sample(new Expansion(reading).expand(schema, 0) ?? {}, options)
    return { value: (value ?? null) as Json, generated: true }
  } catch {
    // The sampler gives up on schemas that contradict themselves; such a page has no example.
    return undefined
  }
}

/** The sampler makes as many items and characters as a schema demands: no example needs that many. */
const leastMax: Record<string, number> = { minItems: 3, minLength: 500 }

const withinReach = (field: string, value: Json): Json =>
  typeof value === 'number' && Object.hasOwn(leastMax, field)
    ? Math.min(value, leastMax[field] ?? value)
    : value

/** A schema with its references written out, as far as an example needs it. */
class Expansion {
  private nodes = 0
  private readonly open = new Set<JsonObject>()
  private readonly reading: Reading

  constructor(reading: Reading) {
    this.reading = reading
  }

  /** Undefined for what leads back into itself or is too deep: an example ends there. */
  expand(node: Json, depth: number): JsonObject | undefined {
    const schema = this.reading.resolve(node)
    if (!schema || this.open.has(schema) || depth > depthMax || ++this.nodes > nodesMax)
      return undefined
    this.open.add(schema)
    const expanded: JsonObject = {}
    for (const [field, value] of Object.entries(schema)) {
      const part = slotOf('schema', field)
        ? this.expandField(field, value, depth + 1)
        : withinReach(field, value)
      if (part !== undefined) expanded[field] = part
    }
    this.open.delete(schema)
    return expanded
  }

  private expandField(field: string, value: Json, depth: number): Json | undefined {
    if (Array.isArray(value)) return value.flatMap((item) => this.expand(item, depth) ?? [])
    if (!isObject(value)) return value
    const slot = slotOf('schema', field)
    if (!slot || !('map' in slot)) return this.expand(value, depth)
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, item]) => {
        const part = this.expand(item, depth)
        return part ? [[name, part]] : []
      }),
    )
  }
}
