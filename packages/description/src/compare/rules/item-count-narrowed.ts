import { type CompareRule, narrowing } from '../rule.ts'
import { changesOfBounds } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.4.1 maxItems and 6.4.2 minItems. */
export const itemCountNarrowed: CompareRule<'schema'> = {
  id: 'item-count-narrowed',
  summary: 'The number of items is limited more',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting what was accepted.',
  check: (pair) => changesOfBounds(pair, 'item-count', 'narrowed'),
}
