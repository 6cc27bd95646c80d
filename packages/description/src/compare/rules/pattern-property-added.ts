import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/** JSON Schema 2020-12 Core, 10.3.2.2 patternProperties. */
export const patternPropertyAdded: CompareRule<'pattern property'> = {
  id: 'pattern-property-added',
  summary: 'Properties whose names match a pattern are described',
  subject: 'pattern property',
  levels: always('caution'),
  advice: 'Check that what was valid still is.',
  check: ({ pattern, before, after }) =>
    !before &&
    after !== null && {
      message: (it) => `${it} describes properties that match ${quoted(pattern)} now.`,
      what: [pattern],
    },
}
