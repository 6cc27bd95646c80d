import { type CompareRule, narrowing } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'

/** OpenAPI 3.1, Parameter Object, allowReserved. */
export const parameterReservedRefused: CompareRule<'parameter'> = {
  id: 'parameter-reserved-refused',
  summary: 'Reserved characters of a parameter must be encoded now',
  subject: 'parameter',
  levels: narrowing,
  advice: 'Go on allowing reserved characters as they are.',
  check: ({ before, after }) =>
    after &&
    before?.allowReserved &&
    !after.allowReserved && {
      message: `Reserved characters in the ${titleOf(after)} must be percent-encoded now.`,
      what: [],
    },
}
