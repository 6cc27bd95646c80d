import { shortened, type Finding } from '../finding.ts'
import { methods } from '../model/kinds.ts'
import { ownString, type JsonObject } from '../parse/json.ts'
import { tokensOf, valueAt } from '../pointer.ts'
import { matchesGlob } from './glob.ts'
import type { Exception, ExceptionScope, Ruleset } from './ruleset.ts'

/** Whether a finding of this rule is excused where it is; undefined where none can be. */
export function excuseOf(
  { exceptions }: Ruleset,
  rule: string,
  today: string,
  root: JsonObject,
): ((pointer: string) => boolean) | undefined {
  const scopes = exceptions
    .filter((exception) => exception.rule === rule && !isExpired(exception, today))
    .map(({ where }) => where)
  if (scopes.length === 0) return undefined
  return (pointer) => scopes.some((scope) => isInside(scope, pointer, root))
}

/** An exception that has ended asks to be renewed or removed. */
export function expiredFindings({ exceptions }: Ruleset, today: string): Finding[] {
  return exceptions
    .filter((exception) => isExpired(exception, today))
    .map(({ rule, reason, expires, place }) => ({
      rule: 'exception-expired',
      level: 'warning',
      message: `The exception from ${rule} ended on ${expires} and no longer counts ("${shortened(reason)}"). Mend what it excused, or give it a new day.`,
      ...place,
    }))
}

const isExpired = ({ expires }: Exception, today: string): boolean => expires < today

function isInside(scope: ExceptionScope, pointer: string, root: JsonObject): boolean {
  if ('pointer' in scope) return matchesGlob(scope.pointer, pointer)
  const [part, path = '', ...rest] = tokensOf(pointer)
  if (part !== 'paths') return false
  if ('path' in scope) return matchesGlob(scope.path, path)
  const [field = '', name = ''] = rest
  const isAdditional = field === 'additionalOperations'
  if (!isAdditional && !(methods as readonly string[]).includes(field)) return false
  const method = isAdditional ? name : field
  if (matchesGlob(scope.operation, `${method.toUpperCase()} ${path}`)) return true
  const operation = valueAt(
    root,
    pointer
      .split('/')
      .slice(0, isAdditional ? 5 : 4)
      .join('/'),
  )
  const id = ownString(operation, 'operationId')
  return id !== undefined && matchesGlob(scope.operation, id)
}
