import { shortened, type Finding } from '../finding.ts'
import { faultOfOption } from '../lint/options.ts'
import { lintRule, lintRules } from '../lint/rules.ts'
import { isObject, own, ownObject, type Json, type JsonObject } from '../parse/json.ts'
import { readCustomRules } from './read-custom-rules.ts'
import { readExceptions } from './read-exceptions.ts'
import { readLadder } from './read-ladder.ts'
import {
  choiceOf,
  complain,
  itemsOf,
  levels,
  objectOf,
  partOf,
  suggestion,
  wordOf,
  type Fault,
  type Part,
} from './reader.ts'
import { defaultLadder, readyRules, readyRuleset } from './ready.ts'
import type { Ruleset } from './ruleset.ts'

/** What a ruleset extends by name: another one, one with faults of its own, or none. */
export type Extended =
  | { ruleset: Ruleset }
  | { findings: Finding[] }
  | { fault: string }
  | undefined

const keys = ['extends', 'rules', 'exceptions', 'custom', 'ladder']

/** Reads the parsed text of a ruleset; `ruleset` is null where anything is wrong with it. */
export function readRuleset(
  value: Json,
  extend: (name: string) => Extended,
): { ruleset: Ruleset | null; faults: Fault[]; inherited: Finding[] } {
  const faults: Fault[] = []
  const inherited: Finding[] = []
  const root: Part = { value, pointer: '', faults }
  objectOf(root, keys)
  const base = readExtends(root, extend, inherited)
  const own = readCustomRules(partOf(root, 'custom'))
  const custom = [...base.custom.filter(({ id }) => !own.some((rule) => rule.id === id)), ...own]
  const known = [...lintRules.map(({ id }) => id), ...custom.map(({ id }) => id)]
  const ruleset: Ruleset = {
    rules: { ...base.rules },
    custom,
    exceptions: [...base.exceptions, ...readExceptions(partOf(root, 'exceptions'), known)],
    ladder: readLadder(partOf(root, 'ladder'), known) ?? base.ladder,
  }
  readRules(partOf(root, 'rules'), ruleset, known)
  return { ruleset: faults.length + inherited.length > 0 ? null : ruleset, faults, inherited }
}

/** Without a word about it, a ruleset extends the recommended one; `extends: []` extends none. */
function readExtends(
  root: Part,
  extend: (name: string) => Extended,
  inherited: Finding[],
): Ruleset {
  const part = partOf(root, 'extends') ?? { ...root, value: 'recommended' }
  const base: Ruleset = { rules: {}, custom: [], exceptions: [], ladder: [...defaultLadder] }
  for (const item of typeof part.value === 'string' ? [part] : itemsOf(part)) {
    const name = wordOf(item.value)
    const ready = readyRuleset(name)
    const other = ready ? { ruleset: ready } : extend(name)
    if (other === undefined)
      complain(
        item,
        `There is no ruleset "${shortened(name)}"${suggestion(name, Object.keys(readyRules))}`,
        'ruleset-unknown',
      )
    else if ('fault' in other) complain(item, other.fault, 'ruleset-cycle')
    else if ('findings' in other) inherited.push(...other.findings)
    else {
      Object.assign(base.rules, other.ruleset.rules)
      base.custom.push(...other.ruleset.custom)
      base.exceptions.push(...other.ruleset.exceptions)
      if (!ready) base.ladder = other.ruleset.ladder
    }
  }
  return base
}

function readRules(part: Part | undefined, ruleset: Ruleset, known: readonly string[]): void {
  for (const id of Object.keys(objectOf(part) ?? {})) {
    const setting = part && partOf(part, id)
    if (!setting) continue
    if (!known.includes(id)) {
      complain(
        setting,
        `There is no rule "${shortened(id)}"${suggestion(id, known)}`,
        'ruleset-unknown-rule',
      )
      continue
    }
    readSetting(setting, id, ruleset)
  }
}

/** `off`, a level, or both a level and options. */
function readSetting(setting: Part, id: string, ruleset: Ruleset): void {
  const isDetailed = isObject(setting.value)
  if (isDetailed) objectOf(setting, ['level', 'options'])
  const given = isDetailed ? partOf(setting, 'level') : setting
  const level = given && choiceOf(given, ['off', ...levels], 'level')
  const options = isDetailed ? readOptions(setting, id) : undefined
  const custom = ruleset.custom.find((rule) => rule.id === id)
  if (custom) {
    if (level === 'off') ruleset.custom = ruleset.custom.filter((rule) => rule !== custom)
    else if (level !== undefined)
      ruleset.custom = ruleset.custom.map((rule) => (rule === custom ? { ...rule, level } : rule))
    return
  }
  const before = Object.hasOwn(ruleset.rules, id) ? ruleset.rules[id] : undefined
  if (level === 'off') delete ruleset.rules[id]
  else
    ruleset.rules[id] = {
      level: level ?? before?.level ?? lintRule(id)?.level ?? 'warning',
      ...((options ?? before?.options) && { options: { ...before?.options, ...options } }),
    }
}

function readOptions(setting: Part, id: string): JsonObject | undefined {
  const part = partOf(setting, 'options')
  const schemas = lintRule(id)?.options ?? {}
  const options = objectOf(part, Object.keys(schemas))
  for (const [name, schema] of Object.entries(schemas)) {
    const value = own(options, name)
    const fault = value === undefined ? null : faultOfOption(schema, value)
    const at = part && partOf(part, name)
    if (fault !== null && at) complain(at, `"${name}" ${fault}.`)
  }
  return ownObject(setting.value, 'options')
}
