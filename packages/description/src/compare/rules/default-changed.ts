import type { CompareRule } from '../rule.ts'
import { listed } from '../words.ts'

/**
 * OpenAPI 3.0, Schema Object, default: what the receiver assumes if no value is provided; the
 * same request means something else now.
 */
export const defaultChanged: CompareRule<'default'> = {
  id: 'default-changed',
  summary: 'Another value is assumed where none is given',
  subject: 'default',
  levels: { sent: 'breaking', received: 'caution' },
  advice: 'Keep the default.',
  check: ({ before, after }) =>
    before !== null &&
    after !== null &&
    before !== after && {
      message: (it) =>
        `${it} was assumed to be ${listed([before])} and is assumed to be ${listed([after])} now.`,
      what: [before, after],
    },
}
