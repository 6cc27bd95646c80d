/** JSON as a description holds it. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [name: string]: Json }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The own members of an object, or none; names such as `__proto__` are only names here. */
export const members = (value: Json | undefined): [string, Json][] =>
  isObject(value) ? Object.entries(value) : []

export const own = (object: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

export const ownText = (object: JsonObject, name: string): string | undefined => {
  const value = own(object, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

export const ownNumber = (object: JsonObject, name: string): number | undefined => {
  const value = own(object, name)
  return typeof value === 'number' ? value : undefined
}

export const ownList = (object: JsonObject, name: string): Json[] => {
  const value = own(object, name)
  return Array.isArray(value) ? value : []
}

/** A value as it stands in a sentence: strings without quotes, unless that hides what they are. */
export const asText = (value: Json): string =>
  typeof value === 'string' && value.trim() !== '' ? value : JSON.stringify(value)
