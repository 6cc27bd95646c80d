import { type CompareRule, narrowing } from '../rule.ts'
import { changesOfBounds } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.2 (minimum, maximum, exclusiveMinimum, exclusiveMaximum). */
export const rangeNarrowed: CompareRule<'schema'> = {
  id: 'range-narrowed',
  summary: 'The range of numbers is limited more',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting what was accepted.',
  check: (pair) => changesOfBounds(pair, 'range', 'narrowed'),
}
