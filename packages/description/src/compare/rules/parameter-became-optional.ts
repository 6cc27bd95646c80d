import { type CompareRule, widening } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'

export const parameterBecameOptional: CompareRule<'parameter'> = {
  id: 'parameter-became-optional',
  summary: 'A required parameter is optional now',
  subject: 'parameter',
  levels: widening,
  advice: 'Go on sending it.',
  check: ({ before, after }) =>
    after &&
    before?.required &&
    !after.required && {
      message: `The ${titleOf(after)} was required and is optional now.`,
      what: [],
    },
}
