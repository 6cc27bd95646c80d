import { type CompareRule, widening } from '../rule.ts'
import { changesOfValues } from '../schema/facets.ts'
import { listed } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.1.2 enum: readers may rely on the list being complete. */
export const enumValueAdded: CompareRule<'schema'> = {
  id: 'enum-value-added',
  summary: 'An enum has another value',
  subject: 'schema',
  levels: widening,
  advice:
    'Give the new value only to readers who ask for it, or announce with x-extensible-enum that values may be added.',
  check: (pair) =>
    !pair.before.extensible &&
    changesOfValues(pair).added.map((value) => ({
      message: (it: string) => `${it} may be ${listed([value])} now.`,
      what: [value],
      published: pair.before.at('enum'),
      candidate: pair.after.at('enum'),
    })),
}
