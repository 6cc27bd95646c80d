import { type CompareRule, always } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'

export const parameterDeprecated: CompareRule<'parameter'> = {
  id: 'parameter-deprecated',
  summary: 'A parameter is deprecated',
  subject: 'parameter',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    before &&
    after?.deprecated &&
    !before.deprecated && { message: `The ${titleOf(after)} is deprecated now.`, what: [] },
}
