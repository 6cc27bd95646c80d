import { type CompareRule, narrowing } from '../rule.ts'
import { changeOfFormats } from '../schema/formats.ts'

/** OpenAPI 3.1, Data Type Format: a format restricts its type. */
export const formatNarrowed: CompareRule<'schema'> = {
  id: 'format-narrowed',
  summary: 'Values must have a format, or a narrower one',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting what was accepted.',
  check: (pair) => changeOfFormats(pair, 'narrowed'),
}
