import { type CompareRule, widening } from '../rule.ts'
import { changeOfMultiple } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.2.1 multipleOf. */
export const multipleOfWidened: CompareRule<'schema'> = {
  id: 'multiple-of-widened',
  summary: 'The step of numbers got finer',
  subject: 'schema',
  levels: widening,
  advice: 'Go on answering with multiples of the old number.',
  check: (pair) => changeOfMultiple(pair, 'widened'),
}
