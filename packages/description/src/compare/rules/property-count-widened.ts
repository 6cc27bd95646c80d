import { type CompareRule, widening } from '../rule.ts'
import { changesOfBounds } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.5.1 maxProperties and 6.5.2 minProperties. */
export const propertyCountWidened: CompareRule<'schema'> = {
  id: 'property-count-widened',
  summary: 'The number of properties is limited less',
  subject: 'schema',
  levels: widening,
  advice: 'Go on answering within the old limits.',
  check: (pair) => changesOfBounds(pair, 'property-count', 'widened'),
}
