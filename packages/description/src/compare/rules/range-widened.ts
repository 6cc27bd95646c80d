import { type CompareRule, widening } from '../rule.ts'
import { changesOfBounds } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.2 (minimum, maximum, exclusiveMinimum, exclusiveMaximum). */
export const rangeWidened: CompareRule<'schema'> = {
  id: 'range-widened',
  summary: 'The range of numbers is limited less',
  subject: 'schema',
  levels: widening,
  advice: 'Go on answering within the old limits.',
  check: (pair) => changesOfBounds(pair, 'range', 'widened'),
}
