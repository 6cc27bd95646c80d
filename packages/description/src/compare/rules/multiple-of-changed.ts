import { type CompareRule, always } from '../rule.ts'
import { changeOfMultiple } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.2.1 multipleOf. */
export const multipleOfChanged: CompareRule<'schema'> = {
  id: 'multiple-of-changed',
  summary: 'The step of numbers is another one',
  subject: 'schema',
  levels: always('breaking'),
  advice: 'Go on using multiples of the old number.',
  check: (pair) => changeOfMultiple(pair, 'changed'),
}
