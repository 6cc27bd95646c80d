import { type CompareRule, widening } from '../rule.ts'
import { mappingDifference } from '../schema/facets.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Discriminator Object, mapping. */
export const discriminatorValueAdded: CompareRule<'schema'> = {
  id: 'discriminator-value-added',
  summary: 'A discriminator has another value',
  subject: 'schema',
  levels: widening,
  advice: 'Give the new kind only to readers who ask for it.',
  check: ({ before, after }) =>
    // With alternatives at hand, those are compared.
    before.choices.length === 0 && after.choices.length === 0
      ? mappingDifference(before.discriminator, after.discriminator).map((value) => ({
          message: (it: string) => `${it} may announce itself as ${quoted(value)} now.`,
          what: [value],
          published: before.discriminator?.pointer ?? before.pointer,
          candidate: after.discriminator?.pointer ?? after.pointer,
        }))
      : null,
}
