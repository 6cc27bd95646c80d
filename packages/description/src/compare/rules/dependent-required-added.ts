import { type CompareRule, narrowing } from '../rule.ts'
import { dependencies } from '../schema/facets.ts'
import { quoted } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.5.4 dependentRequired. */
export const dependentRequiredAdded: CompareRule<'schema'> = {
  id: 'dependent-required-added',
  summary: 'A property needs another one now',
  subject: 'schema',
  levels: narrowing,
  advice: 'Accept the one without the other.',
  check: ({ before, after }) =>
    dependencies(before, after).map(([name, needed]) => ({
      message: (it: string) =>
        `${it} must have ${quoted(needed)} where it has ${quoted(name)} now.`,
      what: [name, needed],
      published: before.at('dependentRequired'),
      candidate: after.at('dependentRequired'),
    })),
}
