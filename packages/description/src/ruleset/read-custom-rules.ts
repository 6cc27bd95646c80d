import { shortened } from '../finding.ts'
import { casings } from '../lint/casing.ts'
import { lintRule } from '../lint/rules.ts'
import { own, type Json } from '../parse/json.ts'
import { faultOfPattern } from './pattern.ts'
import {
  choiceOf,
  complain,
  itemsOf,
  levels,
  objectOf,
  partOf,
  textOf,
  type Part,
} from './reader.ts'
import type { Check, Condition, CustomRule } from './ruleset.ts'
import { parseSelector } from './selector.ts'

const checks = ['required', 'forbidden', 'pattern', 'enum', 'casing', 'length', 'type'] as const

const types = ['string', 'number', 'boolean', 'array', 'object', 'null'] as const

const textLengthMax = 500

/** Each rule is looked at for each object: a ruleset has room for so many. */
const rulesMax = 100

export function readCustomRules(part: Part | undefined): CustomRule[] {
  const items = itemsOf(part)
  if (part && items.length > rulesMax) complain(part, `There are more than ${rulesMax} rules here.`)
  const seen = new Set<string>()
  return items.slice(0, rulesMax).flatMap((item) => readCustomRule(item, seen) ?? [])
}

function readCustomRule(item: Part, seen: Set<string>): CustomRule | undefined {
  if (!objectOf(item, ['id', 'level', 'message', 'given', 'where', 'then'])) return undefined
  const id = readId(item, seen)
  const message = textOf(item, 'message')
  const given = textOf(item, 'given')
  const levelPart = partOf(item, 'level')
  const level = levelPart ? choiceOf(levelPart, levels, 'level') : 'warning'
  const selector = given === undefined ? undefined : parseSelector(given.slice(0, textLengthMax))
  if (typeof selector === 'string')
    complain(partOf(item, 'given') ?? item, selector, 'ruleset-selector')
  const where = readConditions(partOf(item, 'where'))
  const demands = readConditions(partOf(item, 'then'))
  if (own(item.value, 'then') === undefined)
    complain(item, '"then" is missing. Say what must hold.')
  if (id === undefined || message === undefined || given === undefined || level === undefined)
    return undefined
  return { id, level, message, given, where, demands }
}

function readId(item: Part, seen: Set<string>): string | undefined {
  const id = textOf(item, 'id')
  if (id === undefined) return undefined
  const fault =
    id.length > 60 || !/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id)
      ? 'is no id. Use small letters, digits and hyphens.'
      : lintRule(id)
        ? 'is the id of a rule that there is already. Begin with a name of your own.'
        : seen.has(id)
          ? 'is the id of two rules here. Rename one.'
          : null
  seen.add(id)
  if (fault === null) return id
  complain(partOf(item, 'id') ?? item, `"${shortened(id)}" ${fault}`)
  return undefined
}

/** One condition, or a list of them. */
function readConditions(part: Part | undefined): Condition[] {
  if (!part) return []
  const items = Array.isArray(part.value) ? itemsOf(part) : [part]
  return items.flatMap((item) => readCondition(item) ?? [])
}

function readCondition(item: Part): Condition | undefined {
  if (!objectOf(item, ['field', 'check', 'options'])) return undefined
  const field = own(item.value, 'field') === undefined ? undefined : textOf(item, 'field')
  const name = textOf(item, 'check')
  const kind =
    name === undefined ? undefined : choiceOf(partOf(item, 'check') ?? item, checks, 'check')
  const check = kind && readCheck(kind, item)
  return check && { ...(field !== undefined && { field: field.slice(0, textLengthMax) }), ...check }
}

function readCheck(check: (typeof checks)[number], item: Part): Check | undefined {
  const part = partOf(item, 'options') ?? { ...item, value: {} }
  switch (check) {
    case 'required':
    case 'forbidden':
      objectOf(part, [])
      return { check }
    case 'pattern':
      return readPattern(part)
    case 'enum': {
      objectOf(part, ['values'])
      const values: Json[] = itemsOf(partOf(part, 'values')).map(({ value }) => value)
      if (values.length === 0) complain(part, 'Say in options which values are allowed.')
      return { check, options: { values } }
    }
    case 'casing': {
      objectOf(part, ['casing'])
      const casing = choiceOf(partOf(part, 'casing') ?? { ...part, value: '' }, casings, 'casing')
      return casing && { check, options: { casing } }
    }
    case 'length': {
      objectOf(part, ['min', 'max'])
      const bounds = (['min', 'max'] as const).flatMap((key) => {
        const value = own(part.value, key)
        if (value !== undefined && (!Number.isSafeInteger(value) || Number(value) < 0))
          complain(partOf(part, key) ?? part, `"${key}" must be a whole number, 0 or more.`)
        return value === undefined ? [] : [[key, Number(value)] as const]
      })
      if (bounds.length === 0) complain(part, 'Say in options the min, the max or both.')
      return { check, options: Object.fromEntries(bounds) }
    }
    case 'type': {
      objectOf(part, ['type'])
      const type = choiceOf(partOf(part, 'type') ?? { ...part, value: '' }, types, 'type')
      return type && { check, options: { type } }
    }
  }
}

function readPattern(part: Part): Check {
  objectOf(part, ['match', 'notMatch'])
  const options: { match?: string; notMatch?: string } = {}
  for (const key of ['match', 'notMatch'] as const) {
    if (own(part.value, key) === undefined) continue
    const pattern = textOf(part, key)
    const fault = pattern === undefined ? null : faultOfPattern(pattern)
    if (fault !== null)
      complain(partOf(part, key) ?? part, `The pattern ${fault}.`, 'ruleset-pattern')
    else if (pattern !== undefined) options[key] = pattern
  }
  if (own(part.value, 'match') === undefined && own(part.value, 'notMatch') === undefined)
    complain(part, 'Say in options what the text must match, or notMatch.')
  return { check: 'pattern', options }
}
