/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject

export interface JsonObject {
  [key: string]: Json
}

/** A plain object: neither null nor a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An own property, so that a key such as `constructor` never reaches a prototype. */
export const own = (object: unknown, key: string): Json | undefined =>
  isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined

export const ownObject = (object: unknown, key: string): JsonObject | undefined => {
  const value = own(object, key)
  return isObject(value) ? value : undefined
}

export const ownList = (object: unknown, key: string): Json[] => {
  const value = own(object, key)
  return Array.isArray(value) ? value : []
}

export const ownString = (object: unknown, key: string): string | undefined => {
  const value = own(object, key)
  return typeof value === 'string' ? value : undefined
}
