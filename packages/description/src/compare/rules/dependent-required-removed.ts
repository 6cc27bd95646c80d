import { type CompareRule, widening } from '../rule.ts'
import { dependencies } from '../schema/facets.ts'
import { quoted } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.5.4 dependentRequired. */
export const dependentRequiredRemoved: CompareRule<'schema'> = {
  id: 'dependent-required-removed',
  summary: 'A property no longer needs another one',
  subject: 'schema',
  levels: widening,
  advice: 'Go on giving both together.',
  check: ({ before, after }) =>
    dependencies(after, before).map(([name, needed]) => ({
      message: (it: string) =>
        `${it} may come without ${quoted(needed)} where it has ${quoted(name)} now.`,
      what: [name, needed],
      published: before.at('dependentRequired'),
      candidate: after.at('dependentRequired'),
    })),
}
