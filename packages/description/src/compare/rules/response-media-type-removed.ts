import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Response Object, content; ranges such as application/* cover what they match. */
export const responseMediaTypeRemoved: CompareRule<'media type'> = {
  id: 'response-media-type-removed',
  summary: 'Responses no longer have a media type',
  subject: 'media type',
  levels: always('breaking'),
  advice: 'Go on answering in the media type for those who accept it.',
  check: ({ of, before, after }) =>
    of === 'response' &&
    before &&
    !after && { message: `Responses are no longer ${quoted(before.name)}.`, what: [before.name] },
}
