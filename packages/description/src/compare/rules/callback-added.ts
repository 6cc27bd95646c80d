import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

export const callbackAdded: CompareRule<'callback'> = {
  id: 'callback-added',
  summary: 'An operation calls back for something else, too',
  subject: 'callback',
  levels: always('safe'),
  advice: '',
  check: ({ name, before, after }) =>
    !before &&
    after && { message: `The callback ${quoted(name)} (${after.title}) is new.`, what: [name] },
}
