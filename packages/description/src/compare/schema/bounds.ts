import type { Difference, ShapePair } from '../rule.ts'
import { isListed } from './facets.ts'
import type { Bound, JsonType, Shape } from './shape.ts'

type Side = 'least' | 'most'

interface Limit {
  keyword: string
  side: Side
  words: string
  of: (shape: Shape) => Bound | null
}

const count = (value: number | null): Bound | null =>
  value === null ? null : { value, exclusive: false }

const families: Record<string, { types: JsonType[]; limits: Limit[] }> = {
  range: {
    types: ['number', 'integer'],
    limits: [
      { keyword: 'minimum', side: 'least', words: 'the least value', of: ({ minimum }) => minimum },
      {
        keyword: 'maximum',
        side: 'most',
        words: 'the greatest value',
        of: ({ maximum }) => maximum,
      },
    ],
  },
  length: {
    types: ['string'],
    limits: [
      {
        keyword: 'minLength',
        side: 'least',
        words: 'the least length',
        of: ({ minLength }) => count(minLength),
      },
      {
        keyword: 'maxLength',
        side: 'most',
        words: 'the greatest length',
        of: ({ maxLength }) => count(maxLength),
      },
    ],
  },
  'item-count': {
    types: ['array'],
    limits: [
      {
        keyword: 'minItems',
        side: 'least',
        words: 'the least number of items',
        of: ({ minItems }) => count(minItems),
      },
      {
        keyword: 'maxItems',
        side: 'most',
        words: 'the greatest number of items',
        of: ({ maxItems }) => count(maxItems),
      },
    ],
  },
  'property-count': {
    types: ['object'],
    limits: [
      {
        keyword: 'minProperties',
        side: 'least',
        words: 'the least number of properties',
        of: ({ minProperties }) => count(minProperties),
      },
      {
        keyword: 'maxProperties',
        side: 'most',
        words: 'the greatest number of properties',
        of: ({ maxProperties }) => count(maxProperties),
      },
    ],
  },
}

export type BoundsFamily = 'range' | 'length' | 'item-count' | 'property-count'

/** The limits of a kind that got narrower, or wider. */
export function changesOfBounds(
  pair: ShapePair,
  family: BoundsFamily,
  change: 'narrowed' | 'widened',
): Difference[] {
  const { types, limits } = families[family] ?? { types: [], limits: [] }
  const { before, after } = pair
  const has = (shape: Shape): boolean => types.some((type) => shape.types.has(type))
  if (!has(before) || !has(after) || types.some((type) => isListed(pair, type))) return []
  const isWhole = !before.types.has('number') && !after.types.has('number')
  return limits.flatMap(({ keyword, side, words, of }) => {
    const [given, other] = [of(before), of(after)]
    // A limit that only one side writes may be that of the other one's format.
    const old = whole(given ?? (other && limitOfFormat(before, side)), side, isWhole)
    const young = whole(other ?? (given && limitOfFormat(after, side)), side, isWhole)
    if (changeOf(old, young, side) !== change) return []
    return {
      message: (it: string) => `${it}: ${words} was ${inWords(old)} and is ${inWords(young)} now.`,
      what: [keyword, inWords(old), inWords(young)],
      published: before.at(keyword),
      candidate: after.at(keyword),
    }
  })
}

/** Each format with its number of bits. */
const bitsOf: Record<string, number> = { int8: 8, int16: 16, int32: 32 }

/** Larger formats hold more than numbers in JSON say exactly. */
function limitOfFormat({ formats }: Shape, side: Side): Bound | null {
  const bits = formats.map((format) => bitsOf[format]).find((known) => known !== undefined)
  if (bits === undefined) return null
  const limit = 2 ** (bits - 1)
  return { value: side === 'least' ? -limit : limit - 1, exclusive: false }
}

/** Of integers, more than 0 is at least 1. */
function whole(bound: Bound | null, side: Side, isWhole: boolean): Bound | null {
  if (!bound?.exclusive || !isWhole || !Number.isInteger(bound.value)) return bound
  return { value: bound.value + (side === 'least' ? 1 : -1), exclusive: false }
}

function changeOf(old: Bound | null, young: Bound | null, side: Side): string | null {
  if (old === null || young === null)
    return old === young ? null : old === null ? 'narrowed' : 'widened'
  const moved = (young.value - old.value) * (side === 'least' ? 1 : -1)
  if (moved !== 0) return moved > 0 ? 'narrowed' : 'widened'
  return old.exclusive === young.exclusive ? null : young.exclusive ? 'narrowed' : 'widened'
}

const inWords = (bound: Bound | null): string =>
  bound === null ? 'not limited' : `${bound.value}${bound.exclusive ? ' (not included)' : ''}`

export function changeOfMultiple(
  pair: ShapePair,
  change: 'narrowed' | 'widened' | 'changed',
): Difference | null {
  const [old, young] = [stepOf(pair.before), stepOf(pair.after)]
  const isNumeric = (shape: Shape): boolean =>
    shape.types.has('number') || shape.types.has('integer')
  if (old === young || isListed(pair, 'number')) return null
  if (!isNumeric(pair.before) || !isNumeric(pair.after)) return null
  const found =
    old === null || (young !== null && isMultiple(young, old))
      ? 'narrowed'
      : young === null || isMultiple(old, young)
        ? 'widened'
        : 'changed'
  if (found !== change) return null
  return {
    message: (it) => `${it}: the step was ${old ?? 'free'} and is ${young ?? 'free'} now.`,
    what: [old, young],
    published: pair.before.at('multipleOf'),
    candidate: pair.after.at('multipleOf'),
  }
}

/** Every integer is a multiple of 1. */
const stepOf = ({ multipleOf, types }: Shape): number | null =>
  multipleOf === 1 && !types.has('number') ? null : multipleOf

const isMultiple = (value: number, step: number): boolean => {
  const quotient = value / step
  return Math.abs(quotient - Math.round(quotient)) < 1e-9
}
