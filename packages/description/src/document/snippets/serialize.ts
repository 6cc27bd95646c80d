import { isObject, type Json } from '../../parse/json.ts'

/** How a parameter is written: its name and value, by the rules of its style. */
export interface Styled {
  name: string
  style: string
  explode: boolean
}

export interface Pair {
  name: string
  value: string
}

/** As a part of a URL: all but unreserved characters percent-encoded. */
export const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** A value inside another one; what has members of its own is JSON. */
export const plain = (value: Json): string => {
  if (typeof value === 'string') return value
  return value === null ? '' : JSON.stringify(value)
}

/** The pairs of a query, encoded. */
export function queryPairs({ name, style, explode }: Styled, value: Json): Pair[] {
  const named = encode(name)
  if (Array.isArray(value)) {
    const items = value.map((item) => encode(plain(item)))
    if (explode) return items.map((item) => ({ name: named, value: item }))
    return items.length === 0 ? [] : [{ name: named, value: items.join(delimiter(style)) }]
  }
  if (!isObject(value)) return [{ name: named, value: encode(plain(value)) }]
  if (style === 'deepObject') return deepPairs(name, value, 0)
  const members = Object.entries(value).map(([key, member]) => ({
    name: encode(key),
    value: encode(plain(member)),
  }))
  if (explode) return members
  if (members.length === 0) return []
  const flat = members.flatMap((member) => [member.name, member.value])
  return [{ name: named, value: flat.join(delimiter(style)) }]
}

const delimiter = (style: string): string =>
  style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '%7C' : ','

const depthMax = 5

/** `filter[owner][name]=Rex`: what lies in the object is named by its path. */
function deepPairs(name: string, value: Json, depth: number): Pair[] {
  if (depth < depthMax && Array.isArray(value))
    return value.flatMap((item) => deepPairs(name, item, depth + 1))
  if (depth < depthMax && isObject(value))
    return Object.entries(value).flatMap(([key, member]) =>
      deepPairs(`${name}[${key}]`, member, depth + 1),
    )
  return [{ name: encode(name), value: encode(plain(value)) }]
}

/** A parameter in a path, encoded: `simple`, `label` or `matrix`. */
export function pathSegment({ name, style, explode }: Styled, value: Json): string {
  const prefix = style === 'label' ? '.' : style === 'matrix' ? ';' : ''
  const named = style === 'matrix' ? encode(name) : ''
  const join = explode ? (prefix === '' ? ',' : prefix) : ','
  const assigned = (text: string): string =>
    named === '' ? text : text === '' ? named : `${named}=${text}`
  if (Array.isArray(value)) {
    const items = value.map((item) => encode(plain(item)))
    return prefix + (explode ? items.map(assigned).join(join) : assigned(items.join(join)))
  }
  if (!isObject(value)) return prefix + assigned(encode(plain(value)))
  const members = Object.entries(value).map(([key, member]) => [encode(key), encode(plain(member))])
  return explode
    ? prefix + members.map((member) => member.join('=')).join(join)
    : prefix + assigned(members.flat().join(join))
}

/** The value of a header, in style `simple`. */
export function headerValue(explode: boolean, value: Json): string {
  if (Array.isArray(value)) return value.map(plain).join(',')
  if (!isObject(value)) return plain(value)
  return Object.entries(value)
    .map(([key, member]) => `${key}${explode ? '=' : ','}${plain(member)}`)
    .join(',')
}
