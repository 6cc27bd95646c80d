import type { CompareRule } from '../rule.ts'
import { quoted } from '../words.ts'

/** Whoever receives a request, as in a webhook, has no say in its media type. */
export const requestMediaTypeAdded: CompareRule<'media type'> = {
  id: 'request-media-type-added',
  summary: 'Requests may have another media type',
  subject: 'media type',
  levels: { sent: 'safe', received: 'breaking' },
  advice: 'Go on sending the media types that there were.',
  check: ({ of, before, after }) =>
    of === 'request' &&
    !before &&
    after && { message: `Requests may be ${quoted(after.name)} now.`, what: [after.name] },
}
