import { isInCasing, type Casing } from '../lint/casing.ts'
import { own, type Json } from '../parse/json.ts'
import { testOf } from './pattern.ts'
import type { Check, Condition } from './ruleset.ts'

/** Whether a condition holds; undefined where there is nothing that it could be asked of. */
export type Test = (node: Json, key: string) => boolean | undefined

/** A condition, made ready for many nodes. */
export function testFor(condition: Condition): Test {
  const check = testOfCheck(condition)
  return (node, key) => check(fieldOf(node, key, condition.field))
}

function fieldOf(node: Json, key: string, field: string | undefined): Json | undefined {
  if (field === undefined) return node
  if (field === '@key') return key
  const whole = own(node, field)
  if (whole !== undefined || !field.includes('.')) return whole
  let value: Json | undefined = node
  for (const part of field.split('.')) value = own(value, part)
  return value
}

function testOfCheck(check: Check): (value: Json | undefined) => boolean | undefined {
  switch (check.check) {
    case 'required':
      return (value) => value !== undefined && value !== null && value !== ''
    case 'forbidden':
      return (value) => value === undefined
    case 'pattern': {
      const { match, notMatch } = check.options
      const matches = match === undefined ? undefined : testOf(match)
      const mustNot = notMatch === undefined ? undefined : testOf(notMatch)
      return ofText((text) => (matches?.(text) ?? true) && !(mustNot?.(text) ?? false))
    }
    case 'enum': {
      const values = new Set(check.options.values.map((value) => JSON.stringify(value)))
      return (value) => (value === undefined ? undefined : values.has(JSON.stringify(value)))
    }
    case 'casing':
      return ofText((text) => isInCasing(text, check.options.casing as Casing))
    case 'length': {
      const { min = 0, max = Infinity } = check.options
      return (value) => {
        const length = lengthOf(value)
        return length === undefined ? undefined : length >= min && length <= max
      }
    }
    case 'type':
      return (value) => (value === undefined ? undefined : typeOf(value) === check.options.type)
  }
}

const ofText =
  (test: (text: string) => boolean) =>
  (value: Json | undefined): boolean | undefined =>
    typeof value === 'string' || typeof value === 'number' ? test(String(value)) : undefined

function lengthOf(value: Json | undefined): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined
}

const typeOf = (value: Json): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
