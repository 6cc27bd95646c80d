import { isObject, members, own, ownList, ownText } from './json-schema.ts'
import type { Json, JsonObject } from './json-schema.ts'
import { token } from './marks.ts'
import { componentName, type Schemas } from './resolve-schema.ts'
import { typeInWords } from './schema-words.ts'
import { wholeSchema } from './whole-schema.ts'

/** Who writes the values that a page shows: what is read-only is in no request. */
export type Direction = 'request' | 'response'

export type PartKind =
  | 'property'
  | 'pattern'
  | 'other'
  | 'item'
  | 'items'
  | 'contains'
  | 'one'
  | 'any'
  | 'all'
  | 'condition'

export type Part = {
  kind: PartKind
  name: string
  required: boolean
  schema: Json
  /** From the pointer of the whole to that of the part. */
  step: string
  /** Its place in permanent links, where that is not its name; search leads there too. */
  anchor?: string
  /** The value of the discriminator that chooses it. */
  value?: string
}

type Context = { schemas: Schemas; direction?: Direction | undefined }

/** What a schema consists of: required properties first, then in the order of the description. */
export function partsOf(schema: JsonObject, context: Context): Part[] {
  const required = new Set(ownList(schema, 'required'))
  const properties = named('property', 'properties', own(schema, 'properties'), required).filter(
    (part) => isWritten(part.schema, context),
  )
  return [
    ...properties.filter((property) => property.required),
    ...properties.filter((property) => !property.required),
    ...named('pattern', 'patternProperties', own(schema, 'patternProperties'), required),
    ...others(schema),
    ...itemsOf(schema),
    ...alternatives(schema, 'oneOf', 'one', context.schemas),
    ...alternatives(schema, 'anyOf', 'any', context.schemas),
    ...ownList(schema, 'allOf').map((each, index) =>
      part('all', nameOf(each, context.schemas) ?? `also ${index + 1}`, each),
    ),
    ...conditions(schema),
  ]
}

function named(
  kind: 'property' | 'pattern',
  keyword: string,
  value: Json | undefined,
  required: ReadonlySet<Json>,
): Part[] {
  return members(value).map(([name, schema]) => ({
    ...part(kind, name, schema, `${keyword}/${token(name)}`),
    required: kind === 'property' && required.has(name),
  }))
}

/** False for what the other side writes. */
function isWritten(schema: Json, { schemas, direction }: Context): boolean {
  if (!direction) return true
  const { schema: whole } = wholeSchema(schema, schemas)
  return !isObject(whole) || own(whole, direction === 'request' ? 'readOnly' : 'writeOnly') !== true
}

function others(schema: JsonObject): Part[] {
  const values = own(schema, 'additionalProperties') ?? own(schema, 'unevaluatedProperties')
  const names = own(schema, 'propertyNames')
  return [
    ...(isObject(names) ? [part('condition', 'each name', names)] : []),
    ...(hasWords(values)
      ? [
          {
            ...part('other', 'any other member', values, 'additionalProperties'),
            anchor: 'any other',
          },
        ]
      : []),
  ]
}

/** An array of plain values says all in its type; only items with something to say are a part. */
function itemsOf(schema: JsonObject): Part[] {
  const first = ownList(schema, 'prefixItems')
  const items = own(schema, 'items') ?? own(schema, 'unevaluatedItems')
  const contains = own(schema, 'contains')
  return [
    ...first.map((each, index) => part('item', `item ${index + 1}`, each, `prefixItems/${index}`)),
    ...(first.length && isObject(items) ? [part('item', 'each further item', items)] : []),
    ...(!first.length && hasWords(items)
      ? [{ ...part('items', 'each item', items, 'items'), anchor: 'items' }]
      : []),
    ...(isObject(contains) ? [part('contains', 'at least one item', contains)] : []),
  ]
}

function hasWords(schema: Json | undefined): schema is JsonObject {
  return (
    isObject(schema) &&
    !Object.keys(schema).every((keyword) => ['type', 'format', 'nullable'].includes(keyword))
  )
}

function alternatives(
  schema: JsonObject,
  keyword: string,
  kind: 'one' | 'any',
  schemas: Schemas,
): Part[] {
  const before = kind === 'any' ? ownList(schema, 'oneOf').length : 0
  const discriminator = own(schema, 'discriminator')
  const property = isObject(discriminator) ? ownText(discriminator, 'propertyName') : undefined
  const mapping = isObject(discriminator) ? members(own(discriminator, 'mapping')) : []
  return ownList(schema, keyword).map((each, index) => {
    const reference = isObject(each) ? ownText(each, '$ref') : undefined
    const component = reference === undefined ? undefined : componentName(reference)
    const mapped = mapping.filter(([, to]) => to === reference || to === component)
    const value = mapped.length ? mapped.map(([from]) => from).join(' or ') : component
    return {
      ...part(
        kind,
        nameOf(each, schemas) ?? `alternative ${index + 1}`,
        each,
        `${keyword}/${index}`,
      ),
      anchor: `choice ${before + index + 1}`,
      ...(property && value ? { value: `${property} is ${value}` } : {}),
    }
  })
}

/** A name for a part that has none of its own: what it is, or what it says it is. */
function nameOf(given: Json, schemas: Schemas): string | undefined {
  const { schema, name } = wholeSchema(given, schemas)
  if (name) return name
  if (!isObject(schema)) return undefined
  const title = ownText(schema, 'title')
  if (title) return title
  const words = typeInWords(schema, schemas)
  if (words !== 'object' && words !== 'anything') return words
  const needs = ownList(schema, 'required').filter((each) => typeof each === 'string')
  return needs.length && needs.length < 4 ? `with ${needs.join(' and ')}` : undefined
}

function conditions(schema: JsonObject): Part[] {
  const words: [keyword: string, name: string][] = [
    ['if', 'if it is'],
    ['then', 'then it is'],
    ['else', 'otherwise it is'],
    ['not', 'but it is not'],
  ]
  return [
    ...words.flatMap(([keyword, name]) => {
      const value = own(schema, keyword)
      return isObject(value) ? [part('condition', name, value)] : []
    }),
    ...members(own(schema, 'dependentSchemas')).map(([name, value]) =>
      part('condition', `with ${name} it is`, value),
    ),
    ...['contentSchema'].flatMap((keyword) => {
      const value = own(schema, keyword)
      return isObject(value) ? [part('condition', 'what it holds', value)] : []
    }),
  ]
}

const part = (kind: PartKind, name: string, schema: Json, step = ''): Part => ({
  kind,
  name,
  required: false,
  schema,
  step,
})
