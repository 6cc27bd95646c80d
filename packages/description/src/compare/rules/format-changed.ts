import { type CompareRule, always } from '../rule.ts'
import { changeOfFormats } from '../schema/formats.ts'

/** OpenAPI 3.1, Data Type Format. */
export const formatChanged: CompareRule<'schema'> = {
  id: 'format-changed',
  summary: 'Values have another format',
  subject: 'schema',
  levels: always('breaking'),
  advice: 'Keep the format, and put the other one into another property.',
  check: (pair) => changeOfFormats(pair, 'changed'),
}
