import type { Spot } from '../model/walk.ts'
import { own, type JsonObject } from '../parse/json.ts'

/** Whether a schema says that it is of a type, in the way of any version. */
export function hasType(schema: JsonObject, type: string): boolean {
  const given = own(schema, 'type')
  return given === type || (Array.isArray(given) && given.includes(type))
}

/** Whether a schema is only a part of another's meaning, which may say the rest. */
export function isPartOfSchema(spot: Spot): boolean {
  const isComposing = (token: string | undefined): boolean =>
    token !== undefined && /^(?:allOf|anyOf|oneOf|not|if|then|else|dependentSchemas)$/.test(token)
  return isComposing(spot.token) || isComposing(spot.parent?.token)
}
