import type { DirectionMark, PropertyPair, ShapePair } from '../rule.ts'
import { itemAt } from '../schema/facets.ts'
import type { Property, SchemaRef, Shape } from '../schema/shape.ts'
import type { Schemas } from '../schema/schemas.ts'
import { expandAlternatives, outerOf } from './expand-alternatives.ts'
import { findDifferences, type Found } from './rule-index.ts'
import { record } from './record.ts'
import type { SchemaPair, Step } from './schema-pair.ts'
import type { SchemaPairs } from './schema-pairs.ts'
import { within } from './context.ts'

/** Judges one pair of schemas, and finds the pairs inside it. */
export function expand(pair: SchemaPair, pairs: SchemaPairs): void {
  const isTakenApart = expandAlternatives(pair, pairs)
  const { before, after, context } = pair
  const shapes: ShapePair = {
    before: isTakenApart ? outerOf(before.shape) : before.shape,
    after: isTakenApart ? outerOf(after.shape) : after.shape,
    isText: context.isText,
  }
  if (context.ignoresNull) shapes.after = { ...shapes.after, nullable: shapes.before.nullable }
  for (const found of findDifferences('schema', shapes)) record(pair, found, null)
  if (isTakenApart) return
  expandProperties(pair, pairs)
  expandLists(pair, pairs)
  expandOthers(pair, pairs)
}

export const addChild = (
  pair: SchemaPair,
  pairs: SchemaPairs,
  step: Step,
  before: SchemaRef,
  after: SchemaRef,
): void => {
  pair.children.push({ step, pair: pairs.pair(before, after, within(pair.context)) })
}

function expandProperties(pair: SchemaPair, pairs: SchemaPairs): void {
  const [old, young] = [pair.before.shape, pair.after.shape]
  if (!old.types.has('object') || !young.types.has('object')) return
  for (const name of new Set([...old.properties.keys(), ...young.properties.keys()])) {
    const [known, found] = [old.properties.get(name), young.properties.get(name)]
    const one = sideOf(known ?? openPlace(found, old), pairs.before, pair)
    const other = sideOf(found ?? openPlace(known, young), pairs.after, pair)
    const step: Step = { kind: 'property', path: name }
    const subject: PropertyPair & { today: Date } = {
      name,
      before: one.visible,
      after: other.visible,
      hiddenBefore: one.hiddenBy,
      hiddenAfter: other.hiddenBy,
      ownerBefore: old,
      ownerAfter: young,
      today: pairs.today,
    }
    const places = {
      published: one.pointer ?? old.pointer,
      candidate: other.pointer ?? young.pointer,
    }
    for (const { rule, difference } of findDifferences('property', subject))
      record(pair, { rule, difference: { ...places, ...difference } }, step, one.unstable)
    const before = one.schema === undefined ? restOf(old) : one.schema
    const after = other.schema === undefined ? restOf(young) : other.schema
    if (before && after) addChild(pair, pairs, step, before, after)
    if (!one.visible || !other.visible) continue
    for (const { rule, difference } of defaultDifferences(one.visible, other.visible, pairs))
      record(pair, { rule, difference: { ...places, ...difference } }, step, one.unstable)
  }
}

/** Nothing is assumed of what is always there. */
export function defaultDifferences(
  before: Pick<Property, 'schema' | 'required'>,
  after: Pick<Property, 'schema' | 'required'>,
  pairs: SchemaPairs,
): Found[] {
  if (before.required || after.required) return []
  const old = pairs.before.get(before.schema).shape
  const young = pairs.after.get(after.schema).shape
  return findDifferences('default', { before: old.default, after: young.default }).map(
    ({ rule, difference }) => ({
      rule,
      difference: { ...difference, published: old.at('default'), candidate: young.at('default') },
    }),
  )
}

interface PropertySide {
  visible: PropertyPair['before']
  hiddenBy: DirectionMark | null
  pointer: string | null
  /** Null where it is not meant for this direction, undefined where it is not there. */
  schema: SchemaRef | null | undefined
  unstable: boolean
}

/** What other properties are, where a schema says it. */
const restOf = ({ additional }: Shape): SchemaRef | null => (isRef(additional) ? additional : null)

/** A name that was only required may still be given where others are allowed. */
const openPlace = (
  known: Property | undefined,
  { additional, pointer }: Shape,
): Property | undefined =>
  known && !known.isDeclared && additional !== false
    ? { schema: { parts: [] }, pointer, isDeclared: false, required: false }
    : undefined

/** Requests have no read-only properties, responses no write-only ones. */
function sideOf(
  property: Property | undefined,
  schemas: Schemas,
  { context }: SchemaPair,
): PropertySide {
  if (!property)
    return { visible: null, hiddenBy: null, pointer: null, schema: undefined, unstable: false }
  const { readOnly, writeOnly, deprecated, sunset, unstable } = schemas.get(property.schema).shape
  const isSent = context.direction === 'sent'
  const hiddenBy = isSent && readOnly ? 'readOnly' : !isSent && writeOnly ? 'writeOnly' : null
  return {
    visible: hiddenBy ? null : { ...property, deprecated, sunset },
    hiddenBy,
    pointer: property.pointer,
    schema: hiddenBy ? null : property.schema,
    unstable,
  }
}

function expandLists(pair: SchemaPair, pairs: SchemaPairs): void {
  const [old, young] = [pair.before.shape, pair.after.shape]
  if (!old.types.has('array') || !young.types.has('array')) return
  if (old.items && young.items)
    addChild(pair, pairs, { kind: 'items', path: '[]' }, old.items, young.items)
  const length = Math.max(old.prefixItems.length, young.prefixItems.length)
  for (let index = 0; index < length; index++) {
    const [item, other] = [itemAt(old, index), itemAt(young, index)]
    if (item && other) addChild(pair, pairs, { kind: 'items', path: `[${index}]` }, item, other)
  }
}

function expandOthers(pair: SchemaPair, pairs: SchemaPairs): void {
  const [old, young] = [pair.before.shape, pair.after.shape]
  if (!old.types.has('object') || !young.types.has('object')) return
  if (isRef(old.additional) && isRef(young.additional))
    addChild(pair, pairs, { kind: 'additional', path: '*' }, old.additional, young.additional)
  if (old.propertyNames && young.propertyNames)
    addChild(
      pair,
      pairs,
      { kind: 'names', path: '(names)' },
      old.propertyNames,
      young.propertyNames,
    )
  for (const pattern of new Set([
    ...old.patternProperties.keys(),
    ...young.patternProperties.keys(),
  ])) {
    const [before, after] = [old, young].map(
      (shape) => shape.patternProperties.get(pattern) ?? null,
    )
    if (before === undefined || after === undefined) continue
    const subject = { pattern, before, after, ownerBefore: old, ownerAfter: young }
    for (const found of findDifferences('pattern property', subject)) record(pair, found, null)
    if (before && after)
      addChild(pair, pairs, { kind: 'additional', path: `/${pattern}/` }, before, after)
  }
  expandMapping(pair, pairs, old, young)
}

/** Without alternatives, the mapping of a discriminator says what else a value may be. */
function expandMapping(pair: SchemaPair, pairs: SchemaPairs, old: Shape, young: Shape): void {
  if (old.choices.length > 0 || young.choices.length > 0) return
  for (const [value, target] of old.discriminator?.mapping ?? []) {
    const other = young.discriminator?.mapping.get(value)
    const before = mappedTo(target, pairs.before)
    const after = other === undefined ? undefined : mappedTo(other, pairs.after)
    if (before && after)
      addChild(pair, pairs, { kind: 'alternative', path: '', label: value }, before, after)
  }
}

function mappedTo(target: string, { source }: Schemas): SchemaRef | undefined {
  const part =
    source.step(target) ?? source.step(`#/components/schemas/${encodeURIComponent(target)}`)
  return part && { parts: [part] }
}

const isRef = (additional: SchemaRef | boolean): additional is SchemaRef =>
  typeof additional !== 'boolean'
