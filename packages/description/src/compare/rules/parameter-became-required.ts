import { type CompareRule, narrowing } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'

/**
 * What callers could leave out, they may still leave out. (OpenAPI 3.1, Parameter Object,
 * required.)
 */
export const parameterBecameRequired: CompareRule<'parameter'> = {
  id: 'parameter-became-required',
  summary: 'An optional parameter is required now',
  subject: 'parameter',
  levels: narrowing,
  advice: 'Keep it optional, and say with default what is assumed where it is left out.',
  check: ({ before, after }) =>
    before &&
    after?.required &&
    !before.required && {
      message: `The ${titleOf(after)} was optional and is required now.`,
      what: [],
    },
}
