import { type CompareRule, always } from '../rule.ts'

export const callbackAdded: CompareRule<'callback'> = {
  id: 'callback-added',
  summary: 'An operation calls back for something else, too',
  subject: 'callback',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    !before && after && { message: `The callback ${after.title} is new.`, what: [] },
}
