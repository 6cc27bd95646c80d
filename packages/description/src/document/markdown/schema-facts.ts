import { own, ownList, ownObject, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import { code } from './inline.ts'

const valuesMax = 100

/** What a value must keep to, in words, as Markdown; a phrase each. */
export function constraintsOf(schema: JsonObject): string[] {
  const number = (keyword: string): number | undefined => {
    const value = own(schema, keyword)
    return typeof value === 'number' ? value : undefined
  }
  const pattern = ownString(schema, 'pattern')
  const multiple = number('multipleOf')
  const isClosed =
    own(schema, 'additionalProperties') === false && ownObject(schema, 'properties') !== undefined
  return [
    Object.hasOwn(schema, 'const') ? `always ${value(schema['const'] ?? null)}` : '',
    counted(number('minLength'), number('maxLength'), 'character'),
    range(schema, number),
    multiple === undefined ? '' : `a multiple of ${multiple}`,
    pattern === undefined ? '' : `matches ${code(pattern)}`,
    counted(number('minItems'), number('maxItems'), 'item'),
    own(schema, 'uniqueItems') === true ? 'no item twice' : '',
    counted(number('minProperties'), number('maxProperties'), 'member'),
    isClosed ? 'no other members' : '',
    own(schema, 'readOnly') === true ? 'only in responses' : '',
    own(schema, 'writeOnly') === true ? 'only in requests' : '',
  ].filter((phrase) => phrase !== '')
}

/** The values that are allowed, the default and an example, a sentence each. */
export function valuesOf(schema: JsonObject): string[] {
  const values = ownList(schema, 'enum')
  const example = Object.hasOwn(schema, 'example')
    ? schema['example']
    : ownList(schema, 'examples')[0]
  const listed = values.slice(0, valuesMax).map(value).join(', ')
  const more = values.length > valuesMax ? ` and ${values.length - valuesMax} more` : ''
  return [
    values.length > 0 ? `One of ${listed}${more}.` : '',
    Object.hasOwn(schema, 'default') ? `Default: ${value(schema['default'] ?? null)}.` : '',
    example === undefined || (typeof example === 'object' && example !== null)
      ? ''
      : `Example: ${value(example)}.`,
  ].filter((sentence) => sentence !== '')
}

const value = (given: Json): string =>
  code(typeof given === 'string' && given.trim() !== '' ? given : JSON.stringify(given))

function counted(least: number | undefined, most: number | undefined, unit: string): string {
  const units = (count: number): string => `${count} ${unit}${count === 1 ? '' : 's'}`
  if (least !== undefined && least === most) return `exactly ${units(least)}`
  if (least && most !== undefined) return `${least} to ${units(most)}`
  if (least) return `at least ${units(least)}`
  return most === undefined ? '' : `at most ${units(most)}`
}

/** Exclusive bounds are numbers since 3.1, and flags beside the bound before. */
function range(schema: JsonObject, number: (keyword: string) => number | undefined): string {
  const bound = (inclusive: string, exclusive: string, words: [string, string]): string => {
    const limit = own(schema, exclusive)
    if (typeof limit === 'number') return `${words[1]} ${limit}`
    const least = number(inclusive)
    return least === undefined ? '' : `${words[limit === true ? 1 : 0]} ${least}`
  }
  return [
    bound('minimum', 'exclusiveMinimum', ['at least', 'more than']),
    bound('maximum', 'exclusiveMaximum', ['at most', 'less than']),
  ]
    .filter((phrase) => phrase !== '')
    .join(', ')
}
