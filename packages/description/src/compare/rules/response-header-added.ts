import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

export const responseHeaderAdded: CompareRule<'header'> = {
  id: 'response-header-added',
  summary: 'Responses have another header',
  subject: 'header',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    !before &&
    after &&
    !after.required && { message: `The response header ${quoted(after.name)} is new.`, what: [] },
}
