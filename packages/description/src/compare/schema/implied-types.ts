import type { Draft } from './draft.ts'
import type { JsonType } from './shape.ts'

const numberFormats = new Set(['int32', 'int64', 'float', 'double'])
const textFormats = new Set([
  'date',
  'date-time',
  'email',
  'uuid',
  'uri',
  'hostname',
  'ipv4',
  'ipv6',
])

/**
 * The types that keywords are about, where no type is given: `{ properties }` is meant to be an
 * object. Null where no keyword tells.
 */
export function impliedTypes(draft: Draft): Set<JsonType> | null {
  const types = new Set<JsonType>()
  const { formats } = draft
  if (
    draft.properties.size > 0 ||
    draft.required.size > 0 ||
    draft.additional !== true ||
    draft.patternProperties.size > 0 ||
    draft.propertyNames.length > 0 ||
    draft.minProperties !== null ||
    draft.maxProperties !== null
  )
    types.add('object')
  if (
    draft.items === false ||
    draft.items.length > 0 ||
    draft.prefixItems.length > 0 ||
    draft.minItems !== null ||
    draft.maxItems !== null ||
    draft.uniqueItems
  )
    types.add('array')
  if (
    draft.minLength !== null ||
    draft.maxLength !== null ||
    draft.patterns.size > 0 ||
    draft.contentEncoding !== null ||
    draft.contentMediaType !== null ||
    [...formats].some((format) => textFormats.has(format))
  )
    types.add('string')
  if (formats.has('int32') || formats.has('int64')) types.add('integer')
  else if (
    draft.minimum !== null ||
    draft.maximum !== null ||
    draft.multipleOf !== null ||
    [...formats].some((format) => numberFormats.has(format))
  )
    types.add('number')
  return types.size > 0 ? types : null
}
