import type { Draft } from './draft.ts'
import type { Bound, JsonType } from './shape.ts'

/** Adds what another schema asks for: a value must meet both. */
export function intersect(into: Draft, from: Draft): void {
  into.types = bothTypes(into.types, from.types)
  into.nullable &&= from.nullable
  into.namesNull ||= from.namesNull
  intersectValues(into, from)
  into.minimum = stricter(into.minimum, from.minimum, 1)
  into.maximum = stricter(into.maximum, from.maximum, -1)
  for (const field of ['minLength', 'minItems', 'minProperties', 'multipleOf'] as const)
    into[field] = either(into[field], from[field], Math.max)
  for (const field of ['maxLength', 'maxItems', 'maxProperties'] as const)
    into[field] = either(into[field], from[field], Math.min)
  for (const mark of [
    'uniqueItems',
    'extensible',
    'readOnly',
    'writeOnly',
    'deprecated',
    'unstable',
  ] as const)
    into[mark] ||= from[mark]
  for (const field of ['contentEncoding', 'contentMediaType', 'default', 'sunset'] as const)
    into[field] ??= from[field]
  into.discriminator ??= from.discriminator
  for (const pattern of from.patterns) into.patterns.add(pattern)
  for (const format of from.formats) into.formats.add(format)
  intersectObject(into, from)
  intersectList(into, from)
  into.conditions.push(...from.conditions)
  into.choices.push(...from.choices)
  into.united.push(...from.united)
  into.written.push(...from.written)
}

export function bothTypes(
  one: Set<JsonType> | null,
  other: Set<JsonType> | null,
): Set<JsonType> | null {
  if (!one || !other) return one ?? other
  const both = new Set<JsonType>()
  for (const type of one)
    if (other.has(type)) both.add(type)
    else if (type === 'integer' && other.has('number')) both.add('integer')
    else if (type === 'number' && other.has('integer')) both.add('integer')
  return both
}

function intersectValues(into: Draft, from: Draft): void {
  for (const [type, values] of from.values) {
    const known = into.values.get(type)
    const both = known ? new Map([...values].filter(([key]) => known.has(key))) : values
    into.values.set(type, both)
    if (both.size > 0) continue
    into.values.delete(type)
    into.types?.delete(type)
    if (type === 'number') into.types?.delete('integer')
  }
}

function either(
  one: number | null,
  other: number | null,
  choose: (one: number, other: number) => number,
): number | null {
  return one === null || other === null ? (one ?? other) : choose(one, other)
}

function stricter(one: Bound | null, other: Bound | null, sign: 1 | -1): Bound | null {
  if (one === null || other === null) return one ?? other
  if (one.value === other.value) return one.exclusive ? one : other
  return (one.value - other.value) * sign > 0 ? one : other
}

/**
 * Properties of all parts count, also where one part is closed and does not know those of the others:
 * taken literally such an object could have none of them, which nobody means.
 */
function intersectObject(into: Draft, from: Draft): void {
  for (const [name, property] of from.properties) {
    const known = into.properties.get(name)
    into.properties.set(
      name,
      known ? { ...known, parts: [...known.parts, ...property.parts] } : property,
    )
  }
  for (const name of from.required) into.required.add(name)
  into.additional =
    into.additional === false || from.additional === false
      ? false
      : into.additional === true
        ? from.additional
        : from.additional === true
          ? into.additional
          : [...into.additional, ...from.additional]
  for (const [pattern, parts] of from.patternProperties)
    into.patternProperties.set(pattern, [...(into.patternProperties.get(pattern) ?? []), ...parts])
  into.propertyNames = [...into.propertyNames, ...from.propertyNames]
  for (const [name, needed] of from.dependentRequired)
    into.dependentRequired.set(
      name,
      new Set([...(into.dependentRequired.get(name) ?? []), ...needed]),
    )
}

function intersectList(into: Draft, from: Draft): void {
  into.items = into.items === false || from.items === false ? false : [...into.items, ...from.items]
  const length = Math.max(into.prefixItems.length, from.prefixItems.length)
  if (from.prefixItems.length === 0) return
  into.prefixItems = Array.from({ length }, (_, index) => [
    ...(into.prefixItems[index] ?? []),
    ...(from.prefixItems[index] ?? []),
  ])
}
