import { changeOfTypes, changesOfValues } from './facets.ts'
import type { Schema, Schemas } from './schemas.ts'
import type { SchemaRef, Shape } from './shape.ts'

/** Deeper differences are told as such, wherever alternatives meet. */
const depthMax = 8

/** How many pairs are looked at for one answer. */
const stepsMax = 500

interface Side {
  schema: Schema
  schemas: Schemas
}

/**
 * Whether every value of one schema surely meets another, so that an alternative that went is still
 * allowed by one that is left. Sides may be of different versions.
 */
export function includes(wide: Side, narrow: Side): boolean {
  let steps = 0
  const open = new Set<string>()
  const enter = (one: SchemaRef, other: SchemaRef, depth: number): boolean =>
    check(wide.schemas.get(one), narrow.schemas.get(other), depth + 1)
  const check = (one: Schema, other: Schema, depth: number): boolean => {
    const key = `${one.id},${other.id}`
    // What comes round again has been assumed already.
    if (open.has(key)) return true
    if (depth > depthMax || ++steps > stepsMax) return false
    open.add(key)
    const [big, small] = [one.shape, other.shape]
    const isIncluded = shapeIncludes(big, small) && partsInclude(big, small, depth)
    open.delete(key)
    return isIncluded
  }
  const partsInclude = (big: Shape, small: Shape, depth: number): boolean => {
    // Open objects allow any name; an alternative with names of its own is another one all the same.
    if ([...small.properties.keys()].some((name) => !big.properties.has(name))) return false
    for (const [name, property] of big.properties) {
      const partner = small.properties.get(name)
      if (property.required && !partner?.required) return false
      if (partner && !enter(property.schema, partner.schema, depth)) return false
    }
    if (big.items && (!small.items || !enter(big.items, small.items, depth))) return false
    if (typeof big.additional === 'object')
      return (
        small.additional === false ||
        (typeof small.additional === 'object' && enter(big.additional, small.additional, depth))
      )
    return true
  }
  return check(wide.schema, narrow.schema, 0)
}

/** Of the schemas themselves; what is inside them is left out. */
function shapeIncludes(big: Shape, small: Shape): boolean {
  const pair = { before: big, after: small, isText: false }
  const types = changeOfTypes(pair)
  if (types === 'widened' || types === 'changed' || (small.nullable && !big.nullable)) return false
  const { added, lifted } = changesOfValues(pair)
  if (added.length > 0 || lifted !== null) return false
  if (big.choices.length > 0 || small.choices.length > 0 || big.prefixItems.length > 0) return false
  if (big.patternProperties.size > 0 || big.propertyNames || big.dependentRequired.size > 0)
    return false
  if (
    big.conditions.some(
      ({ canonical }) => !small.conditions.some((one) => one.canonical === canonical),
    )
  )
    return false
  if (big.additional === false)
    if (
      small.additional !== false ||
      [...small.properties.keys()].some((name) => !big.properties.has(name))
    )
      return false
  return textIncludes(big, small) && boundsInclude(big, small)
}

const textIncludes = (big: Shape, small: Shape): boolean =>
  big.patterns.every((pattern) => small.patterns.includes(pattern)) &&
  big.formats.every((format) => small.formats.includes(format)) &&
  big.contentEncoding === small.contentEncoding &&
  (!big.uniqueItems || small.uniqueItems) &&
  (big.multipleOf === null || big.multipleOf === small.multipleOf) &&
  (big.items !== false || small.items === false)

function boundsInclude(big: Shape, small: Shape): boolean {
  const least = (one: number | null, other: number | null): boolean =>
    one === null || (other !== null && other >= one)
  const most = (one: number | null, other: number | null): boolean =>
    one === null || (other !== null && other <= one)
  return (
    least(big.minimum?.value ?? null, small.minimum?.value ?? null) &&
    most(big.maximum?.value ?? null, small.maximum?.value ?? null) &&
    !(big.minimum?.exclusive && !small.minimum?.exclusive) &&
    !(big.maximum?.exclusive && !small.maximum?.exclusive) &&
    least(big.minLength, small.minLength) &&
    most(big.maxLength, small.maxLength) &&
    least(big.minItems, small.minItems) &&
    most(big.maxItems, small.maxItems) &&
    least(big.minProperties, small.minProperties) &&
    most(big.maxProperties, small.maxProperties)
  )
}
