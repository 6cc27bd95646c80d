import { isObject, type Json, type JsonObject } from './json-schema.ts'
import { composed, resolveSchema, withoutNullChoice, type Schemas } from './resolve-schema.ts'

export type Whole = {
  /** All that applies to the value, as one object; `true` and `false` are themselves. */
  schema: JsonObject | boolean
  name?: string
  elsewhere: boolean
}

/** A schema behind its references, its `allOf` put together, and a choice with null as `nullable`. */
export function wholeSchema(given: Json | undefined, schemas: Schemas, depth = 0): Whole {
  const { schema, name, elsewhere } = resolveSchema(given, schemas)
  const named = name === undefined ? {} : { name }
  if (!isObject(schema)) return { schema, elsewhere, ...named }
  const whole = composed(schema, schemas)
  const nullable = depth < 5 ? withoutNullChoice(whole) : undefined
  if (!nullable) return { schema: whole, elsewhere, ...named }
  const inner = wholeSchema(nullable.only, schemas, depth + 1)
  return {
    schema: isObject(inner.schema) ? { ...inner.schema, ...nullable.rest } : nullable.rest,
    elsewhere: elsewhere || inner.elsewhere,
    ...(inner.name === undefined ? named : { name: name ?? inner.name }),
  }
}
