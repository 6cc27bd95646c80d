import type { PropertyPair, ShapePair } from '../rule.ts'
import type { Property, SchemaRef, Shape } from '../schema/shape.ts'
import type { Schemas } from '../schema/schemas.ts'
import { expandAlternatives, outerOf } from './expand-alternatives.ts'
import { findDifferences } from './rule-index.ts'
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

export function record(
  pair: SchemaPair,
  { rule, difference }: ReturnType<typeof findDifferences>[number],
  step: Step | null,
): void {
  pair.differences.push({
    rule,
    difference,
    step,
    published: difference.published ?? pair.before.shape.pointer,
    candidate: difference.candidate ?? pair.after.shape.pointer,
    unstable: pair.before.shape.unstable,
  })
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
    const one = sideOf(old.properties.get(name), pairs.before, pair)
    const other = sideOf(young.properties.get(name), pairs.after, pair)
    const step: Step = { kind: 'property', path: name }
    const subject: PropertyPair & { today: Date } = {
      name,
      before: one.visible,
      after: other.visible,
      hiddenBefore: one.isHidden,
      hiddenAfter: other.isHidden,
      ownerBefore: old,
      ownerAfter: young,
      today: pairs.today,
    }
    for (const found of findDifferences('property', subject))
      record(
        pair,
        {
          rule: found.rule,
          difference: {
            published: one.pointer ?? old.pointer,
            candidate: other.pointer ?? young.pointer,
            ...found.difference,
          },
        },
        step,
      )
    if (one.visible && other.visible)
      addChild(pair, pairs, step, one.visible.schema, other.visible.schema)
  }
}

interface PropertySide {
  visible: PropertyPair['before']
  isHidden: boolean
  pointer: string | null
}

/** Requests have no read-only properties, responses no write-only ones. */
function sideOf(
  property: Property | undefined,
  schemas: Schemas,
  { context }: SchemaPair,
): PropertySide {
  if (!property) return { visible: null, isHidden: false, pointer: null }
  const { readOnly, writeOnly, deprecated, sunset } = schemas.get(property.schema).shape
  const isHidden = context.direction === 'sent' ? readOnly : writeOnly
  return {
    visible: isHidden ? null : { ...property, deprecated, sunset },
    isHidden,
    pointer: property.pointer,
  }
}

function expandLists(pair: SchemaPair, pairs: SchemaPairs): void {
  const [old, young] = [pair.before.shape, pair.after.shape]
  if (!old.types.has('array') || !young.types.has('array')) return
  if (old.items && young.items)
    addChild(pair, pairs, { kind: 'items', path: '[]' }, old.items, young.items)
  for (const [index, item] of old.prefixItems.entries()) {
    const other = young.prefixItems[index]
    if (other) addChild(pair, pairs, { kind: 'items', path: `[${index}]` }, item, other)
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
