import type { CompareRule } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'
import { isSunset } from '../announced.ts'

/** OpenAPI does not say whether a parameter that is not described is refused or ignored. */
export const parameterRemoved: CompareRule<'parameter'> = {
  id: 'parameter-removed',
  summary: 'A parameter is gone',
  subject: 'parameter',
  levels: { sent: 'caution', received: 'breaking' },
  advice: 'Mark it as deprecated first, and go on hearing it.',
  check: ({ before, after, today }) =>
    before &&
    !after &&
    !isSunset(before, today) && {
      message: `The ${titleOf(before)} is gone: what is asked for with it is no longer heard.`,
      what: [],
    },
}
