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
  for (const [type, schema] of Object.entries(typesOf(officialSchema(specification, true))))
    collect(type, schema, found)
  return found
}

/** Those of them that hold a payload somewhere in a description. */
export function attackedFields(
  specification: Specification,
  description: unknown,
  isPayload: (text: string) => boolean,
): Set<string> {
  const official = officialSchema(specification, true) as Schema
  const found = new Set<string>()
  const hasPayload = (value: unknown): boolean =>
    typeof value === 'string'
      ? isPayload(value)
      : typeof value === 'object' && value !== null && Object.values(value).some(hasPayload)

  const visit = (type: string, schema: unknown, value: unknown): void => {
    if (!isSchema(schema) || typeof value !== 'object' || value === null) return
    if (typeof schema['$ref'] === 'string') {
      const tokens = schema['$ref'].split('/').slice(1)
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
      if (takesText(about) && hasPayload(held)) found.add(name)
      else if (isSchema(about) && takesText(about['items']) && hasPayload(held))
        found.add(`${name}[]`)
      else if (takesText(rest) && hasPayload(held)) found.add(`${type}.*`)
      visit(name, about ?? rest, held)
    }
  }
  visit('root', official, description)
  return found
}

function collect(type: string, schema: unknown, found: Set<string>): void {
  if (!isSchema(schema)) return
  for (const [field, about] of entries(schema['properties'])) {
    if (takesText(about)) found.add(`${type}.${field}`)
    else if (isSchema(about) && takesText(about['items'])) found.add(`${type}.${field}[]`)
    else collect(`${type}.${field}`, about, found)
  }
  const rest = [schema['additionalProperties'], ...Object.values(schema['patternProperties'] ?? {})]
  if (rest.some(takesText)) found.add(`${type}.*`)
  collect(type, schema['items'], found)
  for (const keyword of inPlace)
    for (const branch of [schema[keyword]].flat()) collect(type, branch, found)
  for (const keyword of ['dependentSchemas', '$defs'])
    for (const [, branch] of entries(schema[keyword])) collect(type, branch, found)
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

/** Any text, and not one of a few: what is to match a pattern cannot hold a payload. */
const takesText = (schema: unknown): boolean =>
  schema === true ||
  (isSchema(schema) &&
    schema['type'] === 'string' &&
    !['enum', 'const', 'pattern'].some((keyword) => keyword in schema))

const entries = (value: unknown): [string, unknown][] =>
  isSchema(value) ? Object.entries(value) : []

const below = (schema: Schema, token: string): Schema => schema[token] as Schema
