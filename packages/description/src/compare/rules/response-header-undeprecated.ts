import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

export const responseHeaderUndeprecated: CompareRule<'header'> = {
  id: 'response-header-undeprecated',
  summary: 'A header of responses is no longer deprecated',
  subject: 'header',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    after &&
    before?.deprecated &&
    !after.deprecated && {
      message: `The response header ${quoted(after.name)} is no longer deprecated.`,
      what: [],
    },
}
