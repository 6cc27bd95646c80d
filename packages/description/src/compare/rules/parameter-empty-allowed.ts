import { type CompareRule, widening } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'

export const parameterEmptyAllowed: CompareRule<'parameter'> = {
  id: 'parameter-empty-allowed',
  summary: 'A parameter may be sent without a value now',
  subject: 'parameter',
  levels: widening,
  advice: 'Go on sending a value.',
  check: ({ before, after }) =>
    before &&
    after?.allowEmptyValue &&
    !before.allowEmptyValue && {
      message: `The ${titleOf(after)} may be empty now.`,
      what: [],
    },
}
