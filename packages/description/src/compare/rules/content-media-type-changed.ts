import { type CompareRule, always } from '../rule.ts'

/** JSON Schema 2020-12 Validation, 8.4 contentMediaType is an annotation. */
export const contentMediaTypeChanged: CompareRule<'schema'> = {
  id: 'content-media-type-changed',
  summary: 'What a text contains is of another media type',
  subject: 'schema',
  levels: always('caution'),
  advice: 'Keep the media type, and offer the other one in another property.',
  check: ({ before, after }) =>
    before.contentMediaType !== after.contentMediaType && {
      message: (it) =>
        `${it} contained ${before.contentMediaType ?? 'text'} and contains ${after.contentMediaType ?? 'text'} now.`,
      what: [before.contentMediaType, after.contentMediaType],
      published: before.at('contentMediaType'),
      candidate: after.at('contentMediaType'),
    },
}
