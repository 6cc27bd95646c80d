import type { CompareRule } from '../rule.ts'
import { listed } from '../words.ts'

/** OpenAPI 3.0, Schema Object, default. */
export const defaultRemoved: CompareRule<'default'> = {
  id: 'default-removed',
  summary: 'It is no longer said what is assumed where no value is given',
  subject: 'default',
  levels: { sent: 'caution', received: 'safe' },
  advice: 'Keep the default.',
  check: ({ before, after }) =>
    before !== null &&
    after === null && {
      message: (it) =>
        `${it} was assumed to be ${listed([before])} where it is left out; now nothing is said.`,
      what: [before],
    },
}
