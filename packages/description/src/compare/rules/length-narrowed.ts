import { type CompareRule, narrowing } from '../rule.ts'
import { changesOfBounds } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.3.1 maxLength and 6.3.2 minLength. */
export const lengthNarrowed: CompareRule<'schema'> = {
  id: 'length-narrowed',
  summary: 'The length of texts is limited more',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting what was accepted.',
  check: (pair) => changesOfBounds(pair, 'length', 'narrowed'),
}
