import type { CompareRule } from '../rule.ts'
import { quoted } from '../words.ts'

/** JSON Schema 2020-12 Core, 10.3.2.2 patternProperties. */
export const patternPropertyRemoved: CompareRule<'pattern property'> = {
  id: 'pattern-property-removed',
  summary: 'Properties whose names match a pattern are no longer described',
  subject: 'pattern property',
  levels: { sent: 'caution', received: 'breaking' },
  advice: 'Go on giving them.',
  check: ({ pattern, before, after }) =>
    !after &&
    before !== null && {
      message: (it) => `${it} no longer describes properties that match ${quoted(pattern)}.`,
      what: [pattern],
    },
}
