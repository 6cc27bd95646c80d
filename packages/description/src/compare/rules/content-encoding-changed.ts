import { type CompareRule, always } from '../rule.ts'

/**
 * JSON Schema 2020-12 Validation, 8.3 contentEncoding; OpenAPI 3.0 says format byte for base64.
 */
export const contentEncodingChanged: CompareRule<'schema'> = {
  id: 'content-encoding-changed',
  summary: 'Bytes in a text are written in another way',
  subject: 'schema',
  levels: always('breaking'),
  advice: 'Keep the encoding, and offer the other one in another property.',
  check: ({ before, after }) =>
    before.contentEncoding !== after.contentEncoding && {
      message: (it) =>
        `${it} was ${before.contentEncoding ?? 'plain text'} and is ${after.contentEncoding ?? 'plain text'} now.`,
      what: [before.contentEncoding, after.contentEncoding],
      published: before.at('contentEncoding'),
      candidate: after.at('contentEncoding'),
    },
}
