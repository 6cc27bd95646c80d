import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../../parse/json.ts'
import type { Resolver } from '../snippets/http-call.ts'

const depthMax = 20
const prefix = '#/components/schemas/'

/** The component that a reference leads to. */
export function componentOf(reference: string): string | undefined {
  const token = reference.startsWith(prefix) ? reference.slice(prefix.length) : ''
  if (token === '' || token.includes('/')) return undefined
  try {
    return decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~')
  } catch {
    return token
  }
}

/** What a schema refers to: also by an `allOf` of one, as 3.0 puts a description beside it. */
export function referenceOf(schema: Json | undefined): string | undefined {
  const direct = ownString(schema, '$ref')
  if (direct !== undefined) return direct
  const [only, ...more] = ownList(schema, 'allOf')
  return more.length > 0 || ownObject(schema, 'properties') ? undefined : ownString(only, '$ref')
}

/** Schemas as one object each, made once: references followed, what `allOf` composes put together. */
export class Composition {
  /** Whether it was in a circle: what was put together since depends on where it was begun. */
  wasInCircle = false
  private readonly made = new WeakMap<JsonObject, JsonObject>()
  private readonly open = new Set<JsonObject>()
  private readonly resolver: Resolver

  constructor(resolver: Resolver) {
    this.resolver = resolver
  }

  /** Undefined for a schema that is `true` or `false`, or whose reference leads nowhere. */
  of(given: Json | undefined): JsonObject | undefined {
    const resolved = this.resolver.resolve(given)
    if (!resolved || ownList(resolved, 'allOf').length === 0) return resolved
    const known = this.made.get(resolved)
    if (known) return known
    if (this.open.has(resolved) || this.open.size > depthMax) {
      this.wasInCircle = true
      return resolved
    }
    this.open.add(resolved)
    const whole = this.compose(resolved)
    this.open.delete(resolved)
    this.made.set(resolved, whole)
    return whole
  }

  private compose({ allOf, ...rest }: JsonObject): JsonObject {
    const properties = new Map<string, Json>()
    const required = new Set<Json>()
    let together: JsonObject = {}
    for (const part of [rest, ...(Array.isArray(allOf) ? allOf : [])]) {
      const whole = part === rest ? rest : this.of(part)
      if (!isObject(whole)) continue
      for (const [name, schema] of Object.entries(ownObject(whole, 'properties') ?? {}))
        if (!properties.has(name)) properties.set(name, schema)
      for (const name of ownList(whole, 'required')) required.add(name)
      together = { ...whole, ...together }
    }
    return {
      ...together,
      ...(properties.size > 0 && { properties: Object.fromEntries(properties) }),
      ...(required.size > 0 && { required: [...required] }),
    }
  }
}

/** What `oneOf` and `anyOf` let one choose from. */
export const choicesOf = (schema: JsonObject): Json[] => [
  ...ownList(schema, 'oneOf'),
  ...ownList(schema, 'anyOf'),
]

/** A keyword beside a reference goes over that of its target. */
export const beside = (
  given: Json,
  whole: JsonObject | undefined,
  keyword: string,
): Json | undefined => own(given, keyword) ?? own(whole, keyword)
