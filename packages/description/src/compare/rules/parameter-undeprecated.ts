import { type CompareRule, always } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'

export const parameterUndeprecated: CompareRule<'parameter'> = {
  id: 'parameter-undeprecated',
  summary: 'A parameter is no longer deprecated',
  subject: 'parameter',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    after &&
    before?.deprecated &&
    !after.deprecated && { message: `The ${titleOf(after)} is no longer deprecated.`, what: [] },
}
