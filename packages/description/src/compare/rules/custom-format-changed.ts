import { type CompareRule, always } from '../rule.ts'
import { changeOfFormats } from '../schema/formats.ts'

/**
 * OpenAPI 3.1, Data Type Format: format is an open value; what others mean by it is not known
 * here.
 */
export const customFormatChanged: CompareRule<'schema'> = {
  id: 'custom-format-changed',
  summary: 'A format that OpenAPI does not define changed',
  subject: 'schema',
  levels: always('caution'),
  advice: 'Keep the format, or say in its description that nothing changed.',
  check: (pair) => changeOfFormats(pair, 'unclear'),
}
