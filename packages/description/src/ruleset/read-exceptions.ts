import { shortened } from '../finding.ts'
import { own } from '../parse/json.ts'
import { complain, itemsOf, objectOf, partOf, suggestion, textOf, type Part } from './reader.ts'
import type { Exception, ExceptionScope } from './ruleset.ts'

const scopes = ['path', 'operation', 'pointer'] as const

const globLengthMax = 1_000

export const readExceptions = (part: Part | undefined, known: readonly string[]): Exception[] =>
  itemsOf(part).flatMap((item) => readException(item, known) ?? [])

function readException(item: Part, known: readonly string[]): Exception | undefined {
  if (!objectOf(item, ['rule', ...scopes, 'reason', 'expires'])) return undefined
  const rule = textOf(item, 'rule')
  const reason = textOf(item, 'reason')
  const expires = readDay(item)
  const where = readScope(item)
  if (rule !== undefined && !known.includes(rule))
    complain(
      partOf(item, 'rule') ?? item,
      `There is no rule "${shortened(rule)}"${suggestion(rule, known)}`,
      'ruleset-unknown-rule',
    )
  if (rule === undefined || reason === undefined || expires === undefined || !where)
    return undefined
  // The line is filled in by whoever knows the file.
  const place = { file: '', pointer: item.pointer, line: 1, column: 1 }
  return { rule, where, reason, expires, place }
}

function readScope(item: Part): ExceptionScope | undefined {
  const given = scopes.filter((scope) => own(item.value, scope) !== undefined)
  const [scope] = given
  if (scope === undefined || given.length > 1) {
    complain(item, 'An exception names one place: a path, an operation or a pointer.')
    return undefined
  }
  const glob = textOf(item, scope)
  if (glob === undefined) return undefined
  if (glob.length > globLengthMax) {
    complain(partOf(item, scope) ?? item, `This has more than ${globLengthMax} characters.`)
    return undefined
  }
  return { [scope]: glob } as unknown as ExceptionScope
}

/** A day of the calendar: `2027-01-31`. */
function readDay(item: Part): string | undefined {
  const given = textOf(item, 'expires')
  if (given === undefined) return undefined
  const day = /^\d{4}-\d\d-\d\d$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined
  // 2027-02-30 would be read as a day in March.
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given)) return given
  complain(
    partOf(item, 'expires') ?? item,
    `"${shortened(given)}" is no day. Write it as in 2027-01-31.`,
    'ruleset-date',
  )
  return undefined
}
