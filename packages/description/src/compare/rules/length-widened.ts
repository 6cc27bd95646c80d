import { type CompareRule, widening } from '../rule.ts'
import { changesOfBounds } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.3.1 maxLength and 6.3.2 minLength. */
export const lengthWidened: CompareRule<'schema'> = {
  id: 'length-widened',
  summary: 'The length of texts is limited less',
  subject: 'schema',
  levels: widening,
  advice: 'Go on answering within the old limits.',
  check: (pair) => changesOfBounds(pair, 'length', 'widened'),
}
