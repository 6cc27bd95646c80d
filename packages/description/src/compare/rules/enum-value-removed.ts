import { type CompareRule, narrowing } from '../rule.ts'
import { changesOfValues } from '../schema/facets.ts'
import { listed } from '../words.ts'

/**
 * JSON Schema 2020-12 Validation, 6.1.2 enum: valid if the value is equal to one of the
 * elements.
 */
export const enumValueRemoved: CompareRule<'schema'> = {
  id: 'enum-value-removed',
  summary: 'A value of an enum is no longer allowed',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting the value.',
  check: (pair) =>
    !pair.before.extensible &&
    changesOfValues(pair).removed.map((value) => ({
      message: (it: string) => `${it} may no longer be ${listed([value])}.`,
      what: [value],
      published: pair.before.at('enum'),
      candidate: pair.after.at('enum'),
    })),
}
