import type { CompareRule } from '../rule.ts'
import { quoted } from '../words.ts'

/**
 * OpenAPI 3.1, Request Body Object, content; ranges such as application/* cover what they match.
 */
export const requestMediaTypeRemoved: CompareRule<'media type'> = {
  id: 'request-media-type-removed',
  summary: 'Requests may no longer have a media type',
  subject: 'media type',
  levels: { sent: 'breaking', received: 'safe' },
  advice: 'Go on accepting the media type.',
  check: ({ of, before, after }) =>
    of === 'request' &&
    before &&
    !after && { message: `Requests may no longer be ${quoted(before.name)}.`, what: [before.name] },
}
