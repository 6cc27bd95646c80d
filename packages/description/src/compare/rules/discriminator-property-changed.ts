import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Discriminator Object, propertyName. */
export const discriminatorPropertyChanged: CompareRule<'schema'> = {
  id: 'discriminator-property-changed',
  summary: 'Another property tells alternatives apart',
  subject: 'schema',
  levels: always('breaking'),
  advice: 'Keep the property, with the same values.',
  check: ({ before, after }) =>
    before.discriminator !== null &&
    after.discriminator !== null &&
    before.discriminator.propertyName !== after.discriminator.propertyName && {
      message: (it) =>
        `${it} was told apart by ${quoted(before.discriminator?.propertyName ?? '')} and is told apart by ${quoted(after.discriminator?.propertyName ?? '')} now.`,
      what: [before.discriminator.propertyName, after.discriminator.propertyName],
      published: before.discriminator.pointer,
      candidate: after.discriminator.pointer,
    },
}
