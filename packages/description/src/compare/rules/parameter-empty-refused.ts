import { type CompareRule, narrowing } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'

/** OpenAPI 3.1, Parameter Object, allowEmptyValue. */
export const parameterEmptyRefused: CompareRule<'parameter'> = {
  id: 'parameter-empty-refused',
  summary: 'A parameter may no longer be sent without a value',
  subject: 'parameter',
  levels: narrowing,
  advice: 'Go on allowing the empty value.',
  check: ({ before, after }) =>
    after &&
    before?.allowEmptyValue &&
    !after.allowEmptyValue && {
      message: `The ${titleOf(after)} may no longer be empty.`,
      what: [],
    },
}
