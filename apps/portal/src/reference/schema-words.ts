import { asText, isObject, members, own, ownList, ownNumber, ownText } from './json-schema.ts'
import type { Json, JsonObject } from './json-schema.ts'
import { composed, resolveSchema, type Schemas } from './resolve-schema.ts'

/** The type of a schema in a few words: `array of Pet`, `string (date-time) or null`. */
export function typeInWords(given: Json | undefined, schemas: Schemas, depth = 0): string {
  const { schema, name, elsewhere } = resolveSchema(given, schemas)
  if (elsewhere) return name ?? 'a schema that is not in the description'
  if (!isObject(schema)) return schema ? 'anything' : 'nothing'
  const whole = composed(schema, schemas)
  const types = ownTypes(whole)
  if (own(whole, 'nullable') === true && types.length && !types.includes('null')) types.push('null')

  const choices = choicesOf(whole)
  if (!types.length && choices.length) {
    if (depth > 2 || choices.length > 4) return name ?? `one of ${choices.length} kinds`
    const kinds = new Set(choices.map((choice) => typeInWords(choice, schemas, depth + 1)))
    return name ?? [...kinds].join(' or ')
  }
  if (!types.length) return name ?? 'anything'
  return types.map((type) => oneType(type, whole, name, schemas, depth)).join(' or ')
}

function oneType(
  type: string,
  schema: JsonObject,
  name: string | undefined,
  schemas: Schemas,
  depth: number,
): string {
  if (type === 'object') {
    const values = own(schema, 'additionalProperties')
    if (name) return name
    if (!own(schema, 'properties') && isObject(values) && depth < 3)
      return `map of ${typeInWords(values, schemas, depth + 1)}`
    return 'object'
  }
  if (type === 'array') {
    const items = own(schema, 'items')
    if (items === undefined || depth > 2) return name ?? 'array'
    return `array of ${typeInWords(items, schemas, depth + 1)}`
  }
  const format = type === 'null' ? undefined : ownText(schema, 'format')
  return format ? `${type} (${format})` : type
}

/** The types that a schema names, or that its keywords imply. */
function ownTypes(schema: JsonObject): string[] {
  const type = own(schema, 'type')
  const named = [type].flat().filter((each) => typeof each === 'string')
  if (named.length) return named
  if (own(schema, 'properties') || own(schema, 'additionalProperties')) return ['object']
  if (own(schema, 'items')) return ['array']
  const values = own(schema, 'const') === undefined ? ownList(schema, 'enum') : [schema['const']]
  return [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))]
}

export function choicesOf(schema: JsonObject): Json[] {
  return [...ownList(schema, 'oneOf'), ...ownList(schema, 'anyOf')]
}

/** What a value must keep to, a phrase each. */
export function constraintsInWords(schema: JsonObject): string[] {
  const pattern = ownText(schema, 'pattern')
  const multiple = ownNumber(schema, 'multipleOf')
  const fixed = own(schema, 'const')
  return [
    fixed === undefined ? undefined : `always ${asText(fixed)}`,
    range(ownNumber(schema, 'minLength'), ownNumber(schema, 'maxLength'), 'character'),
    between(schema),
    multiple === undefined ? undefined : `a multiple of ${multiple}`,
    pattern && `matches ${pattern}`,
    range(ownNumber(schema, 'minItems'), ownNumber(schema, 'maxItems'), 'item'),
    own(schema, 'uniqueItems') === true ? 'no item twice' : undefined,
    range(ownNumber(schema, 'minProperties'), ownNumber(schema, 'maxProperties'), 'member'),
    own(schema, 'additionalProperties') === false && members(own(schema, 'properties')).length
      ? 'no other members'
      : undefined,
    own(schema, 'readOnly') === true ? 'only in responses' : undefined,
    own(schema, 'writeOnly') === true ? 'only in requests' : undefined,
  ].filter((phrase): phrase is string => phrase !== undefined && phrase !== '')
}

function range(least: number | undefined, most: number | undefined, unit: string) {
  const units = (number: number) => `${number} ${unit}${number === 1 ? '' : 's'}`
  if (least !== undefined && least === most) return `exactly ${units(least)}`
  if (least && most !== undefined) return `${least} to ${units(most)}`
  if (least) return `at least ${units(least)}`
  if (most !== undefined) return `at most ${units(most)}`
  return undefined
}

/** Exclusive bounds are numbers since 3.1, and flags beside the bound before. */
function between(schema: JsonObject): string | undefined {
  const bound = (inclusive: string, exclusive: string) => {
    const limit = own(schema, exclusive)
    const value = ownNumber(schema, inclusive)
    if (typeof limit === 'number') return { value: limit, open: true }
    return value === undefined ? undefined : { value, open: limit === true }
  }
  const least = bound('minimum', 'exclusiveMinimum')
  const most = bound('maximum', 'exclusiveMaximum')
  if (least && most && !least.open && !most.open) return `from ${least.value} to ${most.value}`
  return [
    least && `${least.open ? 'more than' : 'at least'} ${least.value}`,
    most && `${most.open ? 'less than' : 'at most'} ${most.value}`,
  ]
    .filter(Boolean)
    .join(', ')
}
