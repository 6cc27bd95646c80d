import { own, ownList, ownObject, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import type { Resolver } from '../snippets/http-call.ts'

/** Schemas that are put together, at most. */
const partsMax = 300
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
  private readonly made = new WeakMap<JsonObject, JsonObject>()
  private readonly resolver: Resolver

  constructor(resolver: Resolver) {
    this.resolver = resolver
  }

  /** Undefined for a schema that is `true` or `false`, or whose reference leads nowhere. */
  of(given: Json | undefined): JsonObject | undefined {
    const resolved = this.resolver.resolve(given)
    if (!resolved || ownList(resolved, 'allOf').length === 0) return resolved
    const whole = this.made.get(resolved) ?? this.compose(resolved)
    this.made.set(resolved, whole)
    return whole
  }

  private compose(schema: JsonObject): JsonObject {
    const properties = new Map<string, Json>()
    const required = new Set<Json>()
    let together: JsonObject = {}
    for (const { allOf: _, ...part } of this.partsOf(schema)) {
      for (const [name, property] of Object.entries(ownObject(part, 'properties') ?? {}))
        if (!properties.has(name)) properties.set(name, property)
      for (const name of ownList(part, 'required')) required.add(name)
      together = { ...part, ...together }
    }
    return {
      ...together,
      ...(properties.size > 0 && { properties: Object.fromEntries(properties) }),
      ...(required.size > 0 && { required: [...required] }),
    }
  }

  /** A schema, then what its `allOf` leads to, each once: a circle ends, wherever it was entered. */
  private partsOf(schema: JsonObject): Set<JsonObject> {
    const parts = new Set<JsonObject>()
    const stack = [schema]
    for (let part = stack.pop(); part && parts.size < partsMax; part = stack.pop()) {
      if (parts.has(part)) continue
      parts.add(part)
      for (const below of ownList(part, 'allOf').toReversed()) {
        const resolved = this.resolver.resolve(below)
        if (resolved) stack.push(resolved)
      }
    }
    return parts
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
