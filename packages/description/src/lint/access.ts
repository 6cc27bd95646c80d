import type { OfferedOperation } from '../model/reading.ts'
import { isObject, own, ownList, type Json, type JsonObject } from '../parse/json.ts'

/** What a description says of who may call an operation. */
export type Access = 'restricted' | 'optional' | 'open' | 'unsaid'

/** `optional`: anonymous callers are let in beside others; `open`: no one is asked who he is. */
export function accessOf({ node }: Pick<OfferedOperation, 'node'>, root: JsonObject): Access {
  const owner = Object.hasOwn(node, 'security') ? node : root
  if (!Object.hasOwn(owner, 'security')) return 'unsaid'
  const alternatives = ownList(owner, 'security')
  const isAnonymous = (alternative: Json): boolean =>
    isObject(alternative) && Object.keys(alternative).length === 0
  if (alternatives.length === 0) return owner === node ? 'open' : 'unsaid'
  if (!alternatives.some(isAnonymous)) return 'restricted'
  return alternatives.every(isAnonymous) ? 'open' : 'optional'
}

/** Whether an operation describes one of these status codes, or a range that holds them. */
export function describesStatus(operation: JsonObject, statuses: readonly string[]): boolean {
  const responses = own(operation, 'responses')
  if (!isObject(responses)) return false
  return Object.keys(responses).some(
    (status) =>
      status === 'default' ||
      statuses.some((wanted) => status === wanted || status.toUpperCase() === `${wanted[0]}XX`),
  )
}
