import type { Json } from '../../parse/json.ts'
import { candidatesOf, type Candidate } from '../schema/match-options.ts'
import type { Schemas } from '../schema/schemas.ts'
import type { Part, Shape } from '../schema/shape.ts'

/**
 * One object as the alternatives that it becomes on the other side, where these are told apart by a
 * property whose values the object lists: `kind: cat` and `kind: dog` are what `kind: [cat, dog]` was.
 * Null where it is not so.
 */
export function splitByTag(
  single: Candidate,
  schemas: Schemas,
  others: Candidate[],
  otherSchemas: Schemas,
): Candidate[] | null {
  for (const [name, { schema, required }] of single.shape.properties) {
    if (!required) continue
    const values = valuesOf(schemas.get(schema).shape)
    if (values.size < 2 || values.size !== others.length) continue
    const tags = new Set(others.map((other) => tagOf(other.shape, name, otherSchemas)))
    if (tags.size !== values.size || [...values.keys()].some((value) => !tags.has(value))) continue
    const options = [...values.values()].map((value) => {
      const tag: Part = {
        node: { properties: { [name]: { enum: [value] } } },
        pointer: single.pointer,
      }
      return { schema: schemas.get({ parts: [...single.schema.parts, tag] }), own: undefined }
    })
    return candidatesOf(options, null, schemas).map((option) => ({
      ...option,
      pointer: single.pointer,
    }))
  }
  return null
}

/** The value of a property that has only one. */
function tagOf({ properties }: Shape, name: string, schemas: Schemas): string | null {
  const property = properties.get(name)
  if (!property?.required) return null
  const [only, more] = valuesOf(schemas.get(property.schema).shape).keys()
  return more === undefined ? (only ?? null) : null
}

/** The listed values of a property, where no others are allowed. */
function valuesOf({ types, values, extensible }: Shape): ReadonlyMap<string, Json> {
  const [listed] = values.values()
  return listed && types.size === 1 && !extensible ? listed : new Map<string, Json>()
}
