import { type CompareRule, widening } from '../rule.ts'
import { changesOfBounds } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.4.1 maxItems and 6.4.2 minItems. */
export const itemCountWidened: CompareRule<'schema'> = {
  id: 'item-count-widened',
  summary: 'The number of items is limited less',
  subject: 'schema',
  levels: widening,
  advice: 'Go on answering within the old limits.',
  check: (pair) => changesOfBounds(pair, 'item-count', 'widened'),
}
