import { shortened } from '../../finding.ts'
import { isObject, own, ownList, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import { equal } from './equal.ts'
import { fitsFormat } from './formats.ts'
import { matches } from './pattern.ts'
import { all, mismatch, type Verdict } from './verdict.ts'

/** Items that are compared with each other at most, for `uniqueItems`. */
const uniqueItemsMax = 100

/** What a schema demands of a value itself, apart from its parts: type, enum, bounds, lengths. */
export const assertions = (schema: JsonObject, value: Json, withFormats: boolean): Verdict => {
  const type = typeVerdict(schema, value)
  if (type !== 'fits') return type
  const format = withFormats ? formatVerdict(schema, value) : 'fits'
  return all([enumVerdict(schema, value), boundsVerdict(schema, value), format])
}

function formatVerdict(schema: JsonObject, value: Json): Verdict {
  const format = ownString(schema, 'format')
  const isPlain = typeof value === 'string' || typeof value === 'number'
  return format === undefined || !isPlain || fitsFormat(format, value)
    ? 'fits'
    : mismatch(`must be a ${shortened(format)}`)
}

export function typeOf(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

const names: Record<string, string> = {
  array: 'a list',
  boolean: 'a boolean',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
}

const nameOf = (type: string): string => names[type] ?? type

export function typeVerdict(schema: JsonObject, value: Json): Verdict {
  const declared = own(schema, 'type')
  if (declared === undefined) return 'fits'
  const types = Array.isArray(declared) ? declared : [declared]
  const actual = typeOf(value)
  for (const type of types) {
    // Such as `file` of 2.0.
    if (typeof type !== 'string' || !Object.hasOwn(names, type)) return 'unknown'
    if (type === actual || (type === 'integer' && Number.isInteger(value))) return 'fits'
  }
  const wanted = types.map((type) => (typeof type === 'string' ? nameOf(type) : '')).join(' or ')
  const is = typeof value === 'number' ? String(value) : nameOf(actual)
  return { pointer: '', must: `must be ${wanted}, and is ${is}`, isType: true }
}

const quoted = (value: Json): string => shortened(JSON.stringify(value))

function enumVerdict(schema: JsonObject, value: Json): Verdict {
  const allowed = own(schema, 'enum')
  if (Array.isArray(allowed) && !allowed.some((one) => equal(one, value)))
    return mismatch(`must be one of ${shortened(allowed.map(quoted).join(', '))}`)
  const constant = own(schema, 'const')
  if (constant !== undefined && !equal(constant, value))
    return mismatch(`must be ${quoted(constant)}`)
  return 'fits'
}

function boundsVerdict(schema: JsonObject, value: Json): Verdict {
  if (typeof value === 'number') return numberVerdict(schema, value)
  if (typeof value === 'string') return stringVerdict(schema, value)
  if (Array.isArray(value)) return listVerdict(schema, value)
  if (isObject(value)) return sizeVerdict(schema, Object.keys(value).length, 'Properties', 'fields')
  return 'fits'
}

function numberVerdict(schema: JsonObject, value: number): Verdict {
  const bound = (name: string): number | null => {
    const limit = own(schema, name)
    return typeof limit === 'number' ? limit : null
  }
  const [least, most] = [bound('minimum'), bound('maximum')]
  // Until 3.0 the exclusive bounds are flags, since 3.1 bounds of their own.
  const above = own(schema, 'exclusiveMinimum') === true ? least : bound('exclusiveMinimum')
  const under = own(schema, 'exclusiveMaximum') === true ? most : bound('exclusiveMaximum')
  if (above !== null && value <= above) return mismatch(`must be greater than ${above}`)
  if (under !== null && value >= under) return mismatch(`must be less than ${under}`)
  if (least !== null && value < least) return mismatch(`must be at least ${least}`)
  if (most !== null && value > most) return mismatch(`must be at most ${most}`)
  const step = bound('multipleOf')
  return step === null || isMultiple(value, step)
    ? 'fits'
    : mismatch(`must be a multiple of ${step}`)
}

/** Fractions are not exact in binary: what is off by less than a millionth of a step counts. */
function isMultiple(value: number, step: number): boolean {
  if (step <= 0) return true
  if (Number.isInteger(step)) return value % step === 0
  const steps = value / step
  return Math.abs(steps - Math.round(steps)) < 1e-6
}

function stringVerdict(schema: JsonObject, value: string): Verdict {
  if (Object.hasOwn(schema, 'minLength') || Object.hasOwn(schema, 'maxLength')) {
    const length = sizeVerdict(schema, codePoints(value), 'Length', 'characters')
    if (length !== 'fits') return length
  }
  const pattern = ownString(schema, 'pattern')
  const matching = pattern === undefined || matches(pattern, value)
  if (matching === null) return 'unknown'
  return matching ? 'fits' : mismatch(`must match ${shortened(pattern ?? '')}`)
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

function listVerdict(schema: JsonObject, value: Json[]): Verdict {
  const size = sizeVerdict(schema, value.length, 'Items', 'items')
  if (size !== 'fits' || own(schema, 'uniqueItems') !== true) return size
  if (value.length > uniqueItemsMax) return 'unknown'
  return value.some((item, index) => value.slice(0, index).some((other) => equal(item, other)))
    ? mismatch('must not hold the same item twice')
    : 'fits'
}

function sizeVerdict(
  schema: JsonObject,
  size: number,
  keyword: 'Items' | 'Length' | 'Properties',
  unit: string,
): Verdict {
  const least = own(schema, `min${keyword}`)
  const most = own(schema, `max${keyword}`)
  if (typeof least === 'number' && size < least)
    return mismatch(`must have at least ${least} ${unit}, and has ${size}`)
  if (typeof most === 'number' && size > most)
    return mismatch(`must have at most ${most} ${unit}, and has ${size}`)
  return 'fits'
}

/** The fields that a value must have because of another one. */
export const dependentRequired = (schema: JsonObject, value: JsonObject): string[] =>
  Object.entries(own(schema, 'dependentRequired') ?? {})
    .filter(([field]) => Object.hasOwn(value, field))
    .flatMap(([, fields]) => (Array.isArray(fields) ? fields : []))
    .filter((field) => typeof field === 'string')

export const requiredFields = (schema: JsonObject): string[] =>
  ownList(schema, 'required').filter((field) => typeof field === 'string')
