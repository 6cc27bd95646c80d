import { type CompareRule, narrowing } from '../rule.ts'
import { changesOfBounds } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.5.1 maxProperties and 6.5.2 minProperties. */
export const propertyCountNarrowed: CompareRule<'schema'> = {
  id: 'property-count-narrowed',
  summary: 'The number of properties is limited more',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting what was accepted.',
  check: (pair) => changesOfBounds(pair, 'property-count', 'narrowed'),
}
