import type { ShapePair } from '../rule.ts'
import type { Discriminator, JsonType, SchemaRef, Shape } from './shape.ts'

/** What became of a set of allowed values: `changed` where some went and others came. */
export type SetChange = 'narrowed' | 'widened' | 'changed'

const textTypes = new Set<JsonType>(['number', 'integer', 'boolean'])

export function changeOfTypes({ before, after, isText }: ShapePair): SetChange | null {
  const lost = [...before.types].some((type) => !allows(after.types, type, isText))
  const gained = [...after.types].some((type) => !allows(before.types, type, isText))
  return lost ? (gained ? 'changed' : 'narrowed') : gained ? 'widened' : null
}

function allows(types: ReadonlySet<JsonType>, type: JsonType, isText: boolean): boolean {
  return (
    types.has(type) ||
    (type === 'integer' && types.has('number')) ||
    (isText && textTypes.has(type) && types.has('string'))
  )
}

/** Both sides say which types they allow, so that null is not lost or won with all the others. */
export const changeOfNull = ({ before, after }: ShapePair): SetChange | null => {
  if (before.nullable === after.nullable) return null
  const isFree = ({ types }: Shape): boolean => types.size >= 5
  if (isFree(before) !== isFree(after) || before.types.size === 0 || after.types.size === 0)
    return null
  return before.nullable ? 'narrowed' : 'widened'
}

interface ValueChanges {
  /** As JSON. */
  removed: string[]
  added: string[]
  /** The values of a list that was not there before; null where there is none. */
  introduced: string[] | null
  lifted: string[] | null
}

export function changesOfValues({ before, after }: ShapePair): ValueChanges {
  const changes: ValueChanges = { removed: [], added: [], introduced: null, lifted: null }
  for (const type of new Set([...before.values.keys(), ...after.values.keys()])) {
    if (!hasValuesOf(before, type) || !hasValuesOf(after, type)) continue
    const old = before.values.get(type)
    const young = after.values.get(type)
    const isClosed = before.extensible && !after.extensible
    if (young && (!old || isClosed) && !after.extensible)
      (changes.introduced ??= []).push(...young.keys())
    else if (old && !young && !before.extensible) (changes.lifted ??= []).push(...old.keys())
    else if (old && young) {
      for (const value of old.keys()) if (!young.has(value)) changes.removed.push(value)
      for (const value of young.keys()) if (!old.has(value)) changes.added.push(value)
    }
  }
  return changes
}

/** Values are kept by `number` for both kinds of numbers. */
const hasValuesOf = ({ types }: Shape, type: JsonType): boolean =>
  types.has(type) || (type === 'number' && types.has('integer'))

/** A list of values on either side says all: bounds, patterns and formats have no say beside it. */
export const isListed = ({ before, after }: ShapePair, type: JsonType): boolean =>
  [before, after].some(({ values, extensible }) => !extensible && values.has(type))

export type AdditionalChange = 'refused' | 'restricted' | 'allowed' | 'freed'

export function changeOfAdditional({ before, after }: ShapePair): AdditionalChange | null {
  if (!before.types.has('object') || !after.types.has('object')) return null
  const [old, young] = [before.additional, after.additional]
  if (old === young) return null
  if (young === false) return 'refused'
  if (old === false) return 'allowed'
  if (old === true) return 'restricted'
  return young === true ? 'freed' : null
}

/** What properties need in one shape that they do not need in the other. */
export const dependencies = (without: Shape, having: Shape): [name: string, needed: string][] =>
  [...having.dependentRequired].flatMap(([name, needed]) =>
    [...needed]
      .filter((other) => !without.dependentRequired.get(name)?.has(other))
      .map((other): [string, string] => [name, other]),
  )

/** The values that one mapping has and the other has not. */
export const mappingDifference = (
  without: Discriminator | null,
  having: Discriminator | null,
): string[] =>
  without && having ? [...having.mapping.keys()].filter((value) => !without.mapping.has(value)) : []

/** What a list holds at a position: false for nothing, null for anything. */
export const itemAt = ({ prefixItems, items }: Shape, index: number): SchemaRef | false | null =>
  prefixItems[index] ?? items

/** The positions of which one side says more than the other. */
export function changesOfPositions({ before, after }: ShapePair): {
  narrowed: number[]
  widened: number[]
} {
  const changes = { narrowed: [] as number[], widened: [] as number[] }
  if (!before.types.has('array') || !after.types.has('array')) return changes
  const length = Math.max(before.prefixItems.length, after.prefixItems.length)
  for (let index = 0; index < length; index++) {
    const [old, young] = [freedomOf(itemAt(before, index)), freedomOf(itemAt(after, index))]
    if (young < old) changes.narrowed.push(index)
    else if (young > old) changes.widened.push(index)
  }
  return changes
}

/** Nothing, something, anything. */
const freedomOf = (item: SchemaRef | false | null): number =>
  item === false ? 0 : item === null ? 2 : 1
