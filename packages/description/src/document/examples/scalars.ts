import { own, ownString, type JsonObject } from '../../parse/json.ts'
import { textsOfExpression } from './expression-texts.ts'
import { samplesOfFormat } from './format-samples.ts'
import { numbersFor, textsFor } from './name-hints.ts'

/** No example needs more characters. */
const lengthMax = 2_000

/** Texts that may fit schemas that hold together, the best ones first. */
export function* textsThatMayFit(schemas: JsonObject[], name: string): Generator<string> {
  const least = Math.max(0, ...numbersIn(schemas, 'minLength'))
  const most = Math.min(Infinity, ...numbersIn(schemas, 'maxLength'))
  if (least > lengthMax || least > most) return
  const formats = schemas.flatMap((schema) => ownString(schema, 'format') ?? [])
  const patterns = new Set(schemas.flatMap((schema) => ownString(schema, 'pattern') ?? []))
  const media = schemas.flatMap((schema) => ownString(schema, 'contentEncoding') ?? [])
  const plain = [
    ...formats.flatMap(samplesOfFormat),
    ...(media.length > 0 ? samplesOfFormat('base64') : []),
    ...textsFor(name),
    'example',
    'another',
  ]
  for (const text of plain) yield* sized(text, least, most)
  const lengths = [least, most, Math.ceil((least + Math.min(most, lengthMax)) / 2)]
  for (const pattern of patterns)
    yield* textsOfExpression(
      pattern,
      lengths.filter((length) => length > 0 && length <= lengthMax),
    )
  // Numbers and the like in texts, for patterns that only a known text meets.
  for (const text of ['1', '0', '2026-01-15', 'true', 'A', 'a', '']) yield* sized(text, least, most)
  for (let number = 1; number <= 100; number++) yield* sized(`example-${number}`, least, most)
}

/** As it is where it fits, else made longer or shorter. */
function* sized(text: string, least: number, most: number): Generator<string> {
  if (text.length >= least && text.length <= most) yield text
  else if (text.length > most) yield text.slice(0, most)
  else
    yield (text === '' ? 'a' : text)
      .repeat(Math.ceil(least / Math.max(1, text.length)))
      .slice(0, least)
}

/** Numbers that may fit schemas that hold together. */
export function* numbersThatMayFit(
  schemas: JsonObject[],
  name: string,
  isWhole: boolean,
): Generator<number> {
  const least = Math.max(
    ...numbersIn(schemas, 'minimum'),
    ...numbersIn(schemas, 'exclusiveMinimum'),
  )
  const most = Math.min(...numbersIn(schemas, 'maximum'), ...numbersIn(schemas, 'exclusiveMaximum'))
  const steps = numbersIn(schemas, 'multipleOf').filter((step) => step > 0)
  const step = steps.reduce((product, one) => (product % one === 0 ? product : product * one), 1)
  const hints = numbersFor(name).map((hint) => (isWhole ? Math.round(hint) : hint))
  yield* hints
  yield* [1, 0, 10, 100, -1]
  const [from, to] = [Number.isFinite(least) ? least : null, Number.isFinite(most) ? most : null]
  const bounds = [from, to].filter((bound) => bound !== null)
  for (const bound of bounds) yield* [bound, Math.ceil(bound), Math.floor(bound)]
  for (const bound of bounds)
    for (const factor of [Math.ceil(bound / step), Math.floor(bound / step)])
      yield* [factor * step, (factor + 1) * step, (factor - 1) * step]
  for (const bound of bounds) yield* [bound + 1, bound - 1, bound + 0.5, bound - 0.5]
  if (from !== null && to !== null) yield (from + to) / 2
  for (const one of steps) yield* [one, -one]
  yield* [step, -step, 0.5, 1.5]
  const start = from ?? (to === null ? 1 : to - 100 * step)
  for (let count = 0; count < 100; count++) yield (Math.ceil(start / step) + count) * step
}

const numbersIn = (schemas: JsonObject[], keyword: string): number[] =>
  schemas.flatMap((schema) => {
    const value = own(schema, keyword)
    return typeof value === 'number' ? [value] : []
  })
