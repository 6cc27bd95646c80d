import { isObject, own, type Json } from '../../parse/json.ts'

/** Equality of JSON values; the order of keys does not count. */
export function equal(one: Json, other: Json): boolean {
  if (one === other) return true
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => equal(item, other[index] ?? null))
    )
  if (!isObject(one) || !isObject(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => {
      const value = own(other, key)
      return value !== undefined && equal(own(one, key) ?? null, value)
    })
  )
}
