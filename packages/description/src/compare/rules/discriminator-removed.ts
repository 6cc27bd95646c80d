import type { CompareRule } from '../rule.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Discriminator Object: a hint; the schemas decide what is valid. */
export const discriminatorRemoved: CompareRule<'schema'> = {
  id: 'discriminator-removed',
  summary: 'No property tells alternatives apart any more',
  subject: 'schema',
  levels: { sent: 'safe', received: 'caution' },
  advice: 'Keep the discriminator: readers decide by it.',
  check: ({ before, after }) =>
    after.discriminator === null &&
    before.discriminator !== null && {
      message: (it) =>
        `${it} is no longer told apart by ${quoted(before.discriminator?.propertyName ?? '')}.`,
      what: [before.discriminator.propertyName],
      published: before.discriminator.pointer,
    },
}
