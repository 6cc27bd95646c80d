import type { CompareRule } from '../rule.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Discriminator Object: a hint; the schemas decide what is valid. */
export const discriminatorAdded: CompareRule<'schema'> = {
  id: 'discriminator-added',
  summary: 'A property tells alternatives apart now',
  subject: 'schema',
  levels: { sent: 'caution', received: 'safe' },
  advice: 'Accept values without the property.',
  check: ({ before, after }) =>
    before.discriminator === null &&
    after.discriminator !== null && {
      message: (it) =>
        `${it} is told apart by ${quoted(after.discriminator?.propertyName ?? '')} now.`,
      what: [after.discriminator.propertyName],
      candidate: after.discriminator.pointer,
    },
}
