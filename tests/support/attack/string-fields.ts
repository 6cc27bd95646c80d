import type { Specification } from '@portolan/description/model/specification'
import { officialSchema } from '@portolan/description/validate/official'

type Schema = { [keyword: string]: unknown }

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keywords whose schemas are about the same value, in lists or alone. */
const inPlace = ['allOf', 'anyOf', 'oneOf', 'then', 'else']

/**
 * Every field of every object type that the official schema lets hold a text of one's own choice, as
 * `type.field`: those in a list as `type.field[]`, the values of a map as `type.*`.
 */
export function stringFields(specification: Specification): Set<string> {
  const found = new Set<string>()
  const official = officialSchema(specification, true)
  for (const [type, schema] of Object.entries(typesOf(official)))
    collect(type, schema, { official, found })
  return found
}

/** Those of them that hold a payload somewhere in a description. */
export function attackedFields(
  specification: Specification,
  description: unknown,
  isPayload: (text: string) => boolean,
): Set<string> {
  const official: Schema = officialSchema(specification, true)
  const found = new Set<string>()
  const hasPayload = (value: unknown): boolean =>
    typeof value === 'string'
      ? isPayload(value)
      : typeof value === 'object' && value !== null && Object.values(value).some(hasPayload)

  const visit = (type: string, schema: unknown, value: unknown): void => {
    if (!isSchema(schema) || typeof value !== 'object' || value === null) return
    if (isOfAnotherSort(schema, value)) return
    if (typeof schema['$ref'] === 'string') {
      const tokens = schema['$ref'].split('/').slice(1)
      if (schema['$ref'].startsWith('#'))
        visit(tokens[1] ?? type, tokens.reduce(below, official), value)
    }
    for (const keyword of inPlace)
      for (const branch of [schema[keyword]].flat()) visit(type, branch, value)
    for (const [field, branch] of entries(schema['dependentSchemas']))
      if (field in value) visit(type, branch, value)
    if (Array.isArray(value)) {
      for (const each of value) visit(type, schema['items'], each)
      return
    }
    const known = schema['properties']
    for (const [field, held] of Object.entries(value)) {
      const name = `${type}.${field}`
      const about = isSchema(known) ? known[field] : undefined
      const rest = about === undefined ? restOf(schema, field) : undefined
      const taken = taking(about, official)
      if (taken && hasPayload(held)) found.add(taken === 'a list' ? `${name}[]` : name)
      else if (taking(rest, official) === 'a text' && hasPayload(held)) found.add(`${type}.*`)
      visit(name, about ?? rest, held)
    }
  }
  visit('root', official, description)
  return found
}

interface Collecting {
  official: Schema
  found: Set<string>
}

function collect(type: string, schema: unknown, collecting: Collecting): void {
  if (!isSchema(schema)) return
  const { official, found } = collecting
  for (const [field, about] of entries(schema['properties'])) {
    const taken = taking(about, official)
    if (taken) found.add(`${type}.${field}${taken === 'a list' ? '[]' : ''}`)
    else collect(`${type}.${field}`, about, collecting)
  }
  const rest = [schema['additionalProperties'], ...Object.values(schema['patternProperties'] ?? {})]
  if (rest.some((each) => taking(each, official) === 'a text')) found.add(`${type}.*`)
  collect(type, schema['items'], collecting)
  for (const keyword of inPlace)
    for (const branch of [schema[keyword]].flat()) collect(type, branch, collecting)
  for (const keyword of ['dependentSchemas', '$defs'])
    for (const [, branch] of entries(schema[keyword])) collect(type, branch, collecting)
}

function typesOf({ $defs, definitions, ...root }: Schema): Record<string, unknown> {
  return { root, ...Object.fromEntries([...entries($defs), ...entries(definitions)]) }
}

function restOf(schema: Schema, field: string): unknown {
  const matching = entries(schema['patternProperties']).find(([pattern]) =>
    new RegExp(pattern, 'u').test(field),
  )
  return matching?.[1] ?? schema['additionalProperties']
}

/** Whether the schema is an alternative for other values: a header's, where this is a path's. */
const isOfAnotherSort = (schema: Schema, value: object): boolean =>
  entries(schema['properties']).some(([field, about]) => {
    const held: unknown = Reflect.get(value, field)
    const few = isSchema(about) && about['enum']
    return typeof held === 'string' && Array.isArray(few) && !few.includes(held)
  })

/** What Swagger 2.0 takes over from JSON Schema, draft 4. */
const draft04 = 'http://json-schema.org/draft-04/schema#/'
const draft04Texts: Record<string, unknown> = {
  'properties/title': { type: 'string' },
  'properties/description': { type: 'string' },
  'properties/pattern': { type: 'string' },
  'properties/default': {},
  'properties/enum': { items: {} },
  'definitions/stringArray': { items: { type: 'string' } },
}

/**
 * Whether a field takes any text, or a list of such, and not one of a few: what is to match a pattern
 * cannot hold a payload.
 */
function taking(schema: unknown, official: Schema): 'a text' | 'a list' | undefined {
  if (schema === true) return 'a text'
  if (!isSchema(schema)) return undefined
  const { $ref: reference, allOf, items, type } = schema
  if (typeof reference === 'string') return taking(targetOf(reference, official), official)
  if (Array.isArray(allOf)) return allOf.map((each) => taking(each, official)).find(Boolean)
  if (items !== undefined && !('properties' in schema))
    return taking(items, official) === 'a text' ? 'a list' : undefined
  const isFree = !['enum', 'const', 'pattern'].some((keyword) => keyword in schema)
  const isAny = Object.keys(schema).every((keyword) => keyword === 'description')
  return isAny || (type === 'string' && isFree) ? 'a text' : undefined
}

const targetOf = (reference: string, official: Schema): unknown =>
  reference.startsWith('#')
    ? reference.split('/').slice(1).reduce(below, official)
    : draft04Texts[reference.replace(draft04, '')]

const entries = (value: unknown): [string, unknown][] =>
  isSchema(value) ? Object.entries(value) : []

const below = (schema: Schema, token: string): Schema => schema[token] as Schema
