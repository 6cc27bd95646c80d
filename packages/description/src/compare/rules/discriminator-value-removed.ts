import { type CompareRule, narrowing } from '../rule.ts'
import { mappingDifference } from '../schema/facets.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Discriminator Object, mapping. */
export const discriminatorValueRemoved: CompareRule<'schema'> = {
  id: 'discriminator-value-removed',
  summary: 'A discriminator no longer has a value',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting the value.',
  check: ({ before, after }) =>
    // With alternatives at hand, those are compared.
    before.choices.length === 0 && after.choices.length === 0
      ? mappingDifference(after.discriminator, before.discriminator).map((value) => ({
          message: (it: string) => `${it} may no longer announce itself as ${quoted(value)}.`,
          what: [value],
          published: before.discriminator?.pointer ?? before.pointer,
          candidate: after.discriminator?.pointer ?? after.pointer,
        }))
      : null,
}
