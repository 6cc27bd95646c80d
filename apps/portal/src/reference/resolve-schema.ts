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

export type Resolved = {
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

/** One object out of all that `allOf` composes: properties of all, required by any. */
export function composed(schema: JsonObject, schemas: Schemas, depth = 0): JsonObject {
  const parts = ownList(schema, 'allOf')
  if (!parts.length || depth > hopsMax) return schema
  const { allOf: _, ...rest } = schema
  const properties: [string, Json][] = []
  const required: Json[] = []
  let together: JsonObject = {}
  for (const part of [...parts.map((each) => resolveSchema(each, schemas).schema), rest]) {
    if (!isObject(part)) continue
    const whole = part === rest ? rest : composed(part, schemas, depth + 1)
    properties.push(...members(own(whole, 'properties')))
    required.push(...ownList(whole, 'required'))
    together = { ...together, ...whole }
  }
  if (properties.length) together['properties'] = Object.fromEntries(properties)
  if (required.length) together['required'] = [...new Set(required)]
  return together
}
