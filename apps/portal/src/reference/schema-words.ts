import { asText, isObject, members, own, ownList, ownNumber, ownText } from './json-schema.ts'
import type { Json, JsonObject } from './json-schema.ts'
import type { Schemas } from './resolve-schema.ts'
import { wholeSchema } from './whole-schema.ts'

/** The type of a schema in a few words: `array of Pet`, `string (date-time) or null`. */
export function typeInWords(given: Json | undefined, schemas: Schemas, depth = 0): string {
  const { schema, name, elsewhere } = wholeSchema(given, schemas)
  if (elsewhere) return name ?? 'a schema that is not in the description'
  if (!isObject(schema)) return schema ? 'anything' : 'nothing'
  const types = ownTypes(schema)
  const isNullable = own(schema, 'nullable') === true
  if (isNullable && types.length && !types.includes('null')) types.push('null')

  const choices = choicesOf(schema)
  if (!types.length && choices.length) {
    if (name || depth > 2 || choices.length > 4) return name ?? `one of ${choices.length} kinds`
    return [...new Set(choices.map((choice) => typeInWords(choice, schemas, depth + 1)))].join(
      ' or ',
    )
  }
  if (!types.length) return `${name ?? 'anything'}${name && isNullable ? ' or null' : ''}`
  return types.map((type) => oneType(type, schema, name, schemas, depth)).join(' or ')
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
    if (own(schema, 'prefixItems')) return name ?? 'tuple'
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
  if (own(schema, 'items') !== undefined || own(schema, 'prefixItems')) return ['array']
  const values = own(schema, 'const') === undefined ? ownList(schema, 'enum') : [schema['const']]
  return [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))]
}

function choicesOf(schema: JsonObject): Json[] {
  return [...ownList(schema, 'oneOf'), ...ownList(schema, 'anyOf')]
}

/** What a value must keep to, a phrase each. */
export function constraintsInWords(schema: JsonObject): string[] {
  const multiple = ownNumber(schema, 'multipleOf')
  const fixed = own(schema, 'const')
  const encoding = ownText(schema, 'contentEncoding')
  const media = ownText(schema, 'contentMediaType')
  const isClosed =
    own(schema, 'additionalProperties') === false || own(schema, 'unevaluatedProperties') === false
  return [
    fixed === undefined ? undefined : `always ${asText(fixed)}`,
    range(ownNumber(schema, 'minLength'), ownNumber(schema, 'maxLength'), 'character'),
    between(schema),
    multiple === undefined ? undefined : `a multiple of ${multiple}`,
    encoding && `encoded as ${encoding}`,
    media && `holds ${media}`,
    range(ownNumber(schema, 'minItems'), ownNumber(schema, 'maxItems'), 'item'),
    own(schema, 'uniqueItems') === true ? 'no item twice' : undefined,
    range(ownNumber(schema, 'minProperties'), ownNumber(schema, 'maxProperties'), 'member'),
    isClosed && members(own(schema, 'properties')).length ? 'only the members below' : undefined,
    ...members(own(schema, 'dependentRequired')).map(([name, needs]) =>
      Array.isArray(needs) && needs.length
        ? `with ${name} also ${needs.map(asText).join(', ')}`
        : undefined,
    ),
    own(schema, 'readOnly') === true ? 'only in responses' : undefined,
    own(schema, 'writeOnly') === true ? 'only in requests' : undefined,
    xmlInWords(own(schema, 'xml')),
  ].filter((phrase): phrase is string => phrase !== undefined && phrase !== '')
}

function xmlInWords(xml: Json | undefined): string | undefined {
  if (!isObject(xml)) return undefined
  const name = ownText(xml, 'name')
  const isAttribute = own(xml, 'attribute') === true || own(xml, 'nodeType') === 'attribute'
  if (isAttribute) return `an attribute${name ? ` ${name}` : ''} in XML`
  const wrapped = own(xml, 'wrapped') === true ? ', wrapped' : ''
  return name ? `${name} in XML${wrapped}` : undefined
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
