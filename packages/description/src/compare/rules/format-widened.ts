import { type CompareRule, widening } from '../rule.ts'
import { changeOfFormats } from '../schema/formats.ts'

/** OpenAPI 3.1, Data Type Format: every int32 is an int64, every float a double. */
export const formatWidened: CompareRule<'schema'> = {
  id: 'format-widened',
  summary: 'Values have no format any more, or a wider one',
  subject: 'schema',
  levels: widening,
  advice: 'Go on answering in the old format.',
  check: (pair) => changeOfFormats(pair, 'widened'),
}
