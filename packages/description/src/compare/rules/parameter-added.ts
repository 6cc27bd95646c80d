import { type CompareRule, always } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'

export const parameterAdded: CompareRule<'parameter'> = {
  id: 'parameter-added',
  summary: 'An optional parameter is new',
  subject: 'parameter',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    !before &&
    after &&
    !after.required && { message: `The optional ${titleOf(after)} is new.`, what: [] },
}
