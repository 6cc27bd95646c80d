import { type CompareRule, always } from '../rule.ts'
import { isSunset } from '../announced.ts'

/**
 * Every operation of the published version must still be offered. (OpenAPI 3.1, Paths Object:
 * the available paths and operations.)
 */
export const operationRemoved: CompareRule<'operation'> = {
  id: 'operation-removed',
  summary: 'An operation is no longer offered',
  subject: 'operation',
  levels: always('breaking'),
  advice:
    'Keep it until nobody calls it: mark it as deprecated, announce a date with x-sunset, and remove it after that date.',
  check: ({ before, after, today }) =>
    before?.kind === 'operation' &&
    !after &&
    !isSunset(before, today) && { message: `${before.title} is no longer offered.`, what: [] },
}
