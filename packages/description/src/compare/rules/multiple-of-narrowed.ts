import { type CompareRule, narrowing } from '../rule.ts'
import { changeOfMultiple } from '../schema/bounds.ts'

/** JSON Schema 2020-12 Validation, 6.2.1 multipleOf. */
export const multipleOfNarrowed: CompareRule<'schema'> = {
  id: 'multiple-of-narrowed',
  summary: 'The step of numbers got coarser',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting the numbers that were accepted.',
  check: (pair) => changeOfMultiple(pair, 'narrowed'),
}
