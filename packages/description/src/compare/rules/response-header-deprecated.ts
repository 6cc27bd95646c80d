import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

export const responseHeaderDeprecated: CompareRule<'header'> = {
  id: 'response-header-deprecated',
  summary: 'A header of responses is deprecated',
  subject: 'header',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    before &&
    after?.deprecated &&
    !before.deprecated && {
      message: `The response header ${quoted(after.name)} is deprecated now.`,
      what: [],
    },
}
