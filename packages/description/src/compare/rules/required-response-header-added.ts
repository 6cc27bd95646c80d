import type { CompareRule } from '../rule.ts'
import { quoted } from '../words.ts'

/** In a webhook it is the reader of the request who must write the header. */
export const requiredResponseHeaderAdded: CompareRule<'header'> = {
  id: 'required-response-header-added',
  summary: 'Responses must have another header',
  subject: 'header',
  levels: { sent: 'breaking', received: 'safe' },
  advice: 'Make the header optional.',
  check: ({ before, after }) =>
    !before &&
    after?.required && {
      message: `The response header ${quoted(after.name)} is new and always there.`,
      what: [],
    },
}
