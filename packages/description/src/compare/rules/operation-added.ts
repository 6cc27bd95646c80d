import { type CompareRule, always } from '../rule.ts'

export const operationAdded: CompareRule<'operation'> = {
  id: 'operation-added',
  summary: 'An operation is new',
  subject: 'operation',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    !before && after?.kind === 'operation' && { message: `${after.title} is new.`, what: [] },
}
