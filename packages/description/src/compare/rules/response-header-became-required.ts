import { type CompareRule, narrowing } from '../rule.ts'
import { quoted } from '../words.ts'

export const responseHeaderBecameRequired: CompareRule<'header'> = {
  id: 'response-header-became-required',
  summary: 'A header that could be missing is always there now',
  subject: 'header',
  levels: narrowing,
  advice: 'Accept answers without the header.',
  check: ({ before, after }) =>
    before &&
    after?.required &&
    !before.required && {
      message: `The response header ${quoted(after.name)} could be missing and is always there now.`,
      what: [],
    },
}
