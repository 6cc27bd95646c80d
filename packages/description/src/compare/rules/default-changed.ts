import type { CompareRule } from '../rule.ts'
import { listed } from '../words.ts'

/**
 * OpenAPI 3.0, Schema Object, default: what the receiver assumes if no value is provided; the
 * same request means something else now.
 */
export const defaultChanged: CompareRule<'schema'> = {
  id: 'default-changed',
  summary: 'Another value is assumed where none is given',
  subject: 'schema',
  levels: { sent: 'breaking', received: 'caution' },
  advice: 'Keep the default.',
  check: ({ before, after }) =>
    before.default !== null &&
    after.default !== null &&
    before.default !== after.default && {
      message: (it) =>
        `${it} was assumed to be ${listed([before.default ?? ''])} and is assumed to be ${listed([after.default ?? ''])} now.`,
      what: [before.default, after.default],
      published: before.at('default'),
      candidate: after.at('default'),
    },
}
