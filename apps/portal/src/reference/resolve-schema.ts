import {
  isObject,
  members,
  own,
  ownList,
  ownText,
  type Json,
  type JsonObject,
} from './json-schema.ts'

/** The schemas that came with a page: by name, or by their whole reference. */
export type Schemas = Readonly<Record<string, Json>>

type Resolved = {
  schema: JsonObject | boolean
  /** The component that it is, when it was reached by reference. */
  name?: string
  /** The component is known by name only; it has a page of its own. */
  elsewhere: boolean
}

const hopsMax = 20
const componentPrefix = '#/components/schemas/'

/** Follows references; what stands beside a reference, such as a description, goes over its target. */
export function resolveSchema(given: Json | undefined, schemas: Schemas): Resolved {
  let schema = given
  let name: string | undefined
  let beside: JsonObject = {}
  for (let hops = 0; isObject(schema); hops++) {
    const reference = ownText(schema, '$ref') ?? onlyReference(schema)
    if (reference === undefined) break
    name ??= componentName(reference)
    const { $ref: _, allOf: __, ...rest } = schema
    beside = { ...rest, ...beside }
    const key = componentName(reference) ?? reference
    const target = Object.hasOwn(schemas, key) ? schemas[key] : undefined
    if (target === undefined || hops === hopsMax)
      return { schema: beside, elsewhere: true, ...(name ? { name } : {}) }
    schema = target
  }
  return {
    schema: isObject(schema) ? { ...schema, ...beside } : schema !== false,
    elsewhere: false,
    ...(name ? { name } : {}),
  }
}

export function componentName(reference: string): string | undefined {
  if (!reference.startsWith(componentPrefix)) return undefined
  const token = reference.slice(componentPrefix.length)
  if (token.includes('/')) return undefined
  try {
    return decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~')
  } catch {
    return token
  }
}

/** `allOf` with one reference is how OpenAPI 3.0 puts a description beside it. */
function onlyReference(schema: JsonObject): string | undefined {
  const [only, ...more] = ownList(schema, 'allOf')
  if (!isObject(only) || more.length || own(schema, 'properties')) return undefined
  return ownText(only, '$ref')
}

/** Of these a schema has room for one; further ones stay in `allOf`. */
const single = ['oneOf', 'anyOf', 'not', 'if', 'items', 'additionalProperties', 'contains']

/**
 * One object out of all that `allOf` composes: properties of all, required by any. What cannot be put
 * together, such as a second `oneOf`, stays in `allOf`.
 */
export function composed(schema: JsonObject, schemas: Schemas, depth = 0): JsonObject {
  const parts = ownList(schema, 'allOf')
  if (!parts.length || depth > hopsMax) return schema
  const { allOf: _, ...rest } = schema
  const properties = new Map<string, Json>()
  const required: Json[] = []
  const apart: Json[] = []
  const together: JsonObject = {}
  for (const part of [rest, ...parts]) {
    const resolved = part === rest ? rest : resolveSchema(part, schemas).schema
    if (!isObject(resolved)) continue
    const whole = part === rest ? rest : composed(resolved, schemas, depth + 1)
    for (const [name, value] of members(own(whole, 'properties'))) {
      const before = properties.get(name)
      properties.set(name, before === undefined ? value : { allOf: [before, value] })
    }
    required.push(...ownList(whole, 'required'))
    apart.push(...ownList(whole, 'allOf'))
    const isTaken = single.some(
      (word) => Object.hasOwn(whole, word) && Object.hasOwn(together, word),
    )
    if (isTaken) apart.push(part)
    else Object.assign(together, { ...whole, ...together })
  }
  delete together['allOf']
  if (properties.size) together['properties'] = fromEntries(properties)
  if (required.length) together['required'] = [...new Set(required)]
  if (apart.length) together['allOf'] = apart
  return together
}

/** `Object.fromEntries` defines members, so that a name such as `__proto__` is only a name. */
const fromEntries = (entries: Map<string, Json>): JsonObject => Object.fromEntries(entries)

/** `oneOf: [Pet, null]` is a Pet that may be null. */
export function withoutNullChoice(
  schema: JsonObject,
): { only: Json; rest: JsonObject } | undefined {
  const keyword = own(schema, 'oneOf') === undefined ? 'anyOf' : 'oneOf'
  const choices = ownList(schema, keyword)
  const others = choices.filter((choice) => !isNull(choice))
  if (others.length !== 1 || choices.length !== 2 || own(schema, 'properties')) return undefined
  const { [keyword]: _, discriminator: __, ...rest } = schema
  return { only: others[0] ?? true, rest: { ...rest, nullable: true } }
}

const isNull = (schema: Json): boolean =>
  isObject(schema) &&
  (own(schema, 'type') === 'null' ||
    (own(schema, 'const') === null && Object.hasOwn(schema, 'const')))
