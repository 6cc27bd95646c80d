import { type CompareRule, always } from '../rule.ts'

export const operationUndeprecated: CompareRule<'operation'> = {
  id: 'operation-undeprecated',
  summary: 'An operation is no longer deprecated',
  subject: 'operation',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    after &&
    before?.deprecated &&
    !after.deprecated && { message: `${after.title} is no longer deprecated.`, what: [] },
}
