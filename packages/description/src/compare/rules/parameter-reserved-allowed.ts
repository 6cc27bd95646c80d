import { type CompareRule, widening } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'

export const parameterReservedAllowed: CompareRule<'parameter'> = {
  id: 'parameter-reserved-allowed',
  summary: 'Reserved characters of a parameter may be sent as they are now',
  subject: 'parameter',
  levels: widening,
  advice: 'Go on encoding reserved characters.',
  check: ({ before, after }) =>
    before &&
    after?.allowReserved &&
    !before.allowReserved && {
      message: `Reserved characters in the ${titleOf(after)} need not be percent-encoded now.`,
      what: [],
    },
}
