import { isObject, own, ownString, type Json, type JsonObject } from '../parse/json.ts'
import { slotOf, type Slot } from './kinds.ts'

/** A 2.0 schema as OpenAPI 3 writes it, with its references turned to where their targets move. */
export function modernSchema(schema: JsonObject): JsonObject {
  const modern: JsonObject = {}
  for (const [field, value] of Object.entries(schema)) {
    const slot = slotOf('schema', field)
    modern[field] = slot ? inSlot(value, slot) : value
  }
  const reference = ownString(schema, '$ref')
  if (reference !== undefined) modern['$ref'] = modernReference(reference)
  if (schema['type'] === 'file') Object.assign(modern, { type: 'string', format: 'binary' })
  const discriminator = ownString(schema, 'discriminator')
  if (discriminator !== undefined) modern['discriminator'] = { propertyName: discriminator }
  if (own(schema, 'x-nullable') === true) modern['nullable'] = true
  return modern
}

const modernReference = (reference: string): string =>
  reference
    .replace(/^#\/definitions\//, '#/components/schemas/')
    .replace(/^#\/responses\//, '#/components/responses/')

function inSlot(value: Json, slot: Slot): Json {
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? modernSchema(item) : item))
  if (!isObject(value)) return value
  if (!('map' in slot)) return modernSchema(value)
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, isObject(item) ? modernSchema(item) : item]),
  )
}

const parameterFields = new Set([
  'name',
  'in',
  'description',
  'required',
  'collectionFormat',
  'allowEmptyValue',
])

/** What a 2.0 parameter or header says beside its name is the schema of its value. */
export function schemaOfParameter(parameter: JsonObject): JsonObject {
  const schema = Object.entries(parameter).filter(
    ([field]) => !parameterFields.has(field) && !field.startsWith('x-'),
  )
  return modernSchema(Object.fromEntries(schema))
}
