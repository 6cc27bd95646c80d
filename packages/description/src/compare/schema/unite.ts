import { emptyDraft, type Draft } from './draft.ts'
import type { JsonType } from './shape.ts'

type Family = 'string' | 'number' | 'boolean' | 'object' | 'array'

const familyOf = (type: JsonType): Family => (type === 'integer' ? 'number' : type)

/**
 * Alternatives as one schema, where that says the same: those of different types, since keywords of
 * JSON Schema concern one type each, and lists of values. Null where they must be kept apart.
 */
export function unite(options: Draft[], kind: 'oneOf' | 'anyOf'): Draft | null {
  const byFamily = new Map<Family, Draft[]>()
  for (const option of options) {
    if (!option.types || option.choices.length > 0 || option.conditions.length > 0) return null
    if (option.discriminator || option.readOnly || option.writeOnly) return null
    for (const family of new Set([...option.types].map(familyOf)))
      byFamily.set(family, [...(byFamily.get(family) ?? []), option])
  }
  const united = emptyDraft()
  united.types = new Set()
  united.nullable = options.some(({ nullable }) => nullable)
  for (const [family, members] of byFamily) {
    const [first] = members
    const from = members.length === 1 ? first : uniteFamily(family, members, kind)
    if (!from) return null
    take(united, from, family)
  }
  return united
}

/** Lists of values become one; with anyOf, whatever is beside a free type is part of that. */
function uniteFamily(family: Family, members: Draft[], kind: 'oneOf' | 'anyOf'): Draft | null {
  if (members.every(({ values }) => values.has(family))) {
    const united = emptyDraft()
    united.types = new Set(
      members.flatMap(({ types }) =>
        [...(types ?? [])].filter((type) => familyOf(type) === family),
      ),
    )
    if (united.types.has('number')) united.types.delete('integer')
    united.values.set(
      family,
      new Map(members.flatMap(({ values }) => [...(values.get(family) ?? [])])),
    )
    united.extensible = members.some(({ extensible }) => extensible)
    united.written = members.flatMap(({ written }) => written)
    if (family === 'boolean' && united.values.get(family)?.size === 2) united.values.delete(family)
    return united
  }
  if (kind === 'oneOf' || family === 'object' || family === 'array') return null
  return members.find((member) => isFree(member, family)) ?? null
}

function isFree(draft: Draft, family: Family): boolean {
  if (draft.values.has(family)) return false
  if (family === 'number')
    return (
      draft.types?.has('number') === true &&
      draft.minimum === null &&
      draft.maximum === null &&
      draft.multipleOf === null &&
      draft.formats.size === 0
    )
  return (
    draft.minLength === null &&
    draft.maxLength === null &&
    draft.patterns.size === 0 &&
    draft.formats.size === 0 &&
    draft.contentEncoding === null &&
    draft.contentMediaType === null
  )
}

/** Takes over what an option says of a type. */
function take(united: Draft, from: Draft, family: Family): void {
  for (const type of from.types ?? []) if (familyOf(type) === family) united.types?.add(type)
  const values = from.values.get(family)
  if (values) united.values.set(family, values)
  if (values && from.extensible) united.extensible = true
  if (family === 'string' || family === 'number')
    for (const format of from.formats) united.formats.add(format)
  switch (family) {
    case 'number':
      Object.assign(united, {
        minimum: from.minimum,
        maximum: from.maximum,
        multipleOf: from.multipleOf,
      })
      break
    case 'string':
      Object.assign(united, {
        minLength: from.minLength,
        maxLength: from.maxLength,
        patterns: from.patterns,
        contentEncoding: from.contentEncoding,
        contentMediaType: from.contentMediaType,
      })
      break
    case 'array':
      Object.assign(united, {
        minItems: from.minItems,
        maxItems: from.maxItems,
        uniqueItems: from.uniqueItems,
        items: from.items,
        prefixItems: from.prefixItems,
      })
      break
    case 'object':
      Object.assign(united, {
        minProperties: from.minProperties,
        maxProperties: from.maxProperties,
        properties: from.properties,
        required: from.required,
        additional: from.additional,
        patternProperties: from.patternProperties,
        propertyNames: from.propertyNames,
        dependentRequired: from.dependentRequired,
      })
      break
    case 'boolean':
      break
  }
  united.written.push(...from.written)
}
