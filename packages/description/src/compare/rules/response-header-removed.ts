import type { CompareRule } from '../rule.ts'
import { isSunset } from '../announced.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Response Object, headers. */
export const responseHeaderRemoved: CompareRule<'header'> = {
  id: 'response-header-removed',
  summary: 'Responses no longer have a header',
  subject: 'header',
  levels: { sent: 'caution', received: 'breaking' },
  advice: 'Keep the header, and mark it as deprecated.',
  check: ({ before, after, today }) =>
    before &&
    !after &&
    !isSunset(before, today) && {
      message: `Responses no longer have the header ${quoted(before.name)}.`,
      what: [],
    },
}
