import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/** Clients choose with Accept (RFC 9110, 12.5.1). */
export const responseMediaTypeAdded: CompareRule<'media type'> = {
  id: 'response-media-type-added',
  summary: 'Responses may have another media type',
  subject: 'media type',
  levels: always('safe'),
  advice: '',
  check: ({ of, before, after }) =>
    of === 'response' &&
    !before &&
    after && { message: `Responses may be ${quoted(after.name)} now.`, what: [after.name] },
}
