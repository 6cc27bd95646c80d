import { isUnstable, sunsetOf } from '../announced.ts'
import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import { isTrue, type Source } from '../source.ts'
import type { Branch } from './branches.ts'
import { canonicalOf, isAnything } from './canonical.ts'
import type { Draft } from './draft.ts'
import { emptyDraft } from './draft.ts'
import type { Bound, Discriminator, JsonType, Part } from './shape.ts'

const typeNames = new Set<unknown>(['string', 'number', 'integer', 'boolean', 'object', 'array'])

const isTypeName = (name: Json): name is JsonType => typeNames.has(name)

/** What one schema object says itself, without allOf, references and alternatives. */
export function readBranch({ node, pointer, orNull }: Branch, source: Source): Draft {
  const draft = emptyDraft()
  if (!isObject(node)) {
    if (!node) Object.assign(draft, { types: new Set(), nullable: false })
    return draft
  }
  readTypes(node, draft, orNull, source)
  readBounds(node, draft)
  readText(node, draft)
  readObject(node, pointer, draft, source)
  readList(node, pointer, draft, source)
  readConditions(node, pointer, draft, source)
  readMarks(node, pointer, draft)
  draft.written.push({ node, pointer })
  return draft
}

function readTypes(node: JsonObject, draft: Draft, orNull: boolean, source: Source): void {
  const type = own(node, 'type')
  const names = Array.isArray(type) ? type : type === undefined ? [] : [type]
  if (names.length > 0) {
    const types = names.filter(isTypeName)
    draft.types = new Set(types)
    if (draft.types.has('number')) draft.types.delete('integer')
    draft.nullable = names.includes('null') || (!source.hasSiblings && isTrue(node, 'nullable'))
  }
  const values = valuesOf(node)
  const open = own(node, 'x-extensible-enum')
  draft.extensible = open !== undefined && open !== false
  if (values) readValues(values, draft)
  else if (Array.isArray(open)) addValues(open, draft)
  if (orNull) draft.nullable = true
  draft.namesNull =
    orNull || names.includes('null') || (!source.hasSiblings && isTrue(node, 'nullable'))
}

function valuesOf(node: JsonObject): Json[] | null {
  const listed = own(node, 'enum')
  const fixed = Object.hasOwn(node, 'const') ? [node['const'] ?? null] : null
  return Array.isArray(listed) ? listed : fixed
}

/** Only types that have a value in the list are left. */
function readValues(values: Json[], draft: Draft): void {
  addValues(values, draft)
  const types = new Set<JsonType>()
  for (const type of draft.values.keys()) {
    if (!draft.types || draft.types.has(type)) types.add(type)
    else if (type === 'number' && draft.types.has('integer')) types.add('integer')
  }
  if (
    !draft.types &&
    types.has('number') &&
    values.every((one) => typeof one !== 'number' || Number.isInteger(one))
  ) {
    types.delete('number')
    types.add('integer')
  }
  draft.types = types
  draft.nullable &&= values.includes(null)
  // Both values of a boolean are no restriction.
  if (draft.values.get('boolean')?.size === 2) draft.values.delete('boolean')
}

function addValues(values: Json[], draft: Draft): void {
  for (const value of values) {
    if (value === null) continue
    const type = typeOf(value)
    const known = draft.values.get(type) ?? new Map<string, Json>()
    draft.values.set(type, known.set(canonicalOf(value), value))
  }
}

const typeOf = (value: Exclude<Json, null>): JsonType =>
  Array.isArray(value) ? 'array' : (typeof value as JsonType)

function readBounds(node: JsonObject, draft: Draft): void {
  draft.minimum = bound(node, 'minimum', 'exclusiveMinimum', Math.max)
  draft.maximum = bound(node, 'maximum', 'exclusiveMaximum', Math.min)
  // At least none is no restriction.
  draft.minLength = number(node, 'minLength') || null
  draft.maxLength = number(node, 'maxLength')
  draft.minItems = number(node, 'minItems') || null
  draft.maxItems = number(node, 'maxItems')
  draft.minProperties = number(node, 'minProperties') || null
  draft.maxProperties = number(node, 'maxProperties')
  draft.multipleOf = number(node, 'multipleOf')
}

/** The exclusive limit is a number of its own since 3.1, and a word about the other one before. */
function bound(
  node: JsonObject,
  keyword: string,
  exclusive: string,
  stricter: (one: number, other: number) => number,
): Bound | null {
  const limit = number(node, keyword)
  const open = number(node, exclusive)
  if (open === null)
    return limit === null ? null : { value: limit, exclusive: isTrue(node, exclusive) }
  if (limit === null || stricter(limit, open) === open) return { value: open, exclusive: true }
  return { value: limit, exclusive: false }
}

const number = (node: JsonObject, keyword: string): number | null => {
  const value = own(node, keyword)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function readText(node: JsonObject, draft: Draft): void {
  const pattern = ownString(node, 'pattern')
  if (pattern !== undefined) draft.patterns.add(pattern)
  const format = ownString(node, 'format')
  // What 3.0 said with a format, 3.1 says with the keywords of JSON Schema.
  const encoding = format === 'byte' ? 'base64' : (ownString(node, 'contentEncoding') ?? null)
  draft.contentEncoding = encoding?.toLowerCase() ?? null
  draft.contentMediaType =
    ownString(node, 'contentMediaType') ?? (format === 'binary' ? 'application/octet-stream' : null)
  if (format !== undefined && format !== 'byte' && format !== 'binary') draft.formats.add(format)
}

function readObject(node: JsonObject, pointer: string, draft: Draft, source: Source): void {
  for (const [name, schema] of Object.entries(ownObject(node, 'properties') ?? {})) {
    const moved = isObject(schema) ? source.reading.originOf(schema) : undefined
    const place = moved ?? join(pointer, 'properties', name)
    draft.properties.set(name, { parts: partsOf(schema, place), pointer: place })
  }
  for (const name of ownList(node, 'required'))
    if (typeof name === 'string') draft.required.add(name)
  for (const [pattern, schema] of Object.entries(ownObject(node, 'patternProperties') ?? {}))
    draft.patternProperties.set(
      pattern,
      partsOf(schema, join(pointer, 'patternProperties', pattern)),
    )
  const rest = Object.hasOwn(node, 'additionalProperties')
    ? 'additionalProperties'
    : 'unevaluatedProperties'
  const additional = own(node, rest)
  if (additional === false) draft.additional = false
  else if (isObject(additional) && !isAnything(additional, source))
    draft.additional = partsOf(additional, join(pointer, rest))
  const names = own(node, 'propertyNames')
  if (isObject(names) && !isAnything(names, source))
    draft.propertyNames = partsOf(names, join(pointer, 'propertyNames'))
  for (const field of ['dependentRequired', 'dependencies'])
    for (const [name, needed] of Object.entries(ownObject(node, field) ?? {}))
      if (Array.isArray(needed))
        draft.dependentRequired.set(name, new Set(needed.filter((one) => typeof one === 'string')))
}

function readList(node: JsonObject, pointer: string, draft: Draft, source: Source): void {
  draft.uniqueItems = isTrue(node, 'uniqueItems')
  const items = own(node, 'items')
  // A list of schemas was for positions before JSON Schema 2020-12.
  const positions = Array.isArray(items) ? 'items' : 'prefixItems'
  draft.prefixItems = ownList(node, positions).map((schema, index) =>
    partsOf(schema, join(pointer, positions, index)),
  )
  const field = Array.isArray(items)
    ? 'additionalItems'
    : items === undefined
      ? 'unevaluatedItems'
      : 'items'
  const rest = own(node, field)
  if (rest === false) draft.items = false
  else if (isObject(rest) && !isAnything(rest, source))
    draft.items = partsOf(rest, join(pointer, field))
}

const partsOf = (schema: Json, pointer: string): Part[] =>
  isObject(schema) || typeof schema === 'boolean' ? [{ node: schema, pointer }] : []

function readConditions(node: JsonObject, pointer: string, draft: Draft, source: Source): void {
  const add = (keyword: string, what: Json): void => {
    draft.conditions.push({
      keyword,
      pointer: join(pointer, keyword),
      canonical: canonicalOf(what, source),
    })
  }
  for (const keyword of ['not', 'contains', 'dependentSchemas'])
    if (Object.hasOwn(node, keyword)) add(keyword, node[keyword] ?? null)
  if (Object.hasOwn(node, 'contains'))
    for (const keyword of ['minContains', 'maxContains'])
      if (Object.hasOwn(node, keyword)) add(keyword, node[keyword] ?? null)
  if (Object.hasOwn(node, 'if') && (Object.hasOwn(node, 'then') || Object.hasOwn(node, 'else')))
    add('if', [node['if'] ?? null, own(node, 'then') ?? true, own(node, 'else') ?? true])
  for (const keyword of ['$dynamicRef', '$recursiveRef'])
    if (Object.hasOwn(node, keyword)) add(keyword, node[keyword] ?? null)
}

function readMarks(node: JsonObject, pointer: string, draft: Draft): void {
  const assumed = own(node, 'default')
  if (assumed !== undefined) draft.default = canonicalOf(assumed)
  draft.readOnly = isTrue(node, 'readOnly')
  draft.writeOnly = isTrue(node, 'writeOnly')
  draft.deprecated = isTrue(node, 'deprecated')
  draft.sunset = sunsetOf(node)
  draft.unstable = isUnstable(node)
  draft.discriminator = discriminatorOf(node, pointer)
}

export function discriminatorOf(node: JsonObject, pointer: string): Discriminator | null {
  const discriminator = ownObject(node, 'discriminator')
  const propertyName = ownString(discriminator, 'propertyName')
  if (propertyName === undefined) return null
  const mapping = Object.entries(ownObject(discriminator, 'mapping') ?? {}).flatMap(
    ([value, name]): [string, string][] => (typeof name === 'string' ? [[value, name]] : []),
  )
  return { propertyName, mapping: new Map(mapping), pointer: join(pointer, 'discriminator') }
}
