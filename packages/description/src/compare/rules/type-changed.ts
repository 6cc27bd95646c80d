import { type CompareRule, always } from '../rule.ts'
import { changeOfTypes } from '../schema/facets.ts'
import { typesInWords } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.1.1 type. */
export const typeChanged: CompareRule<'schema'> = {
  id: 'type-changed',
  summary: 'Values are of another type',
  subject: 'schema',
  levels: always('breaking'),
  advice: 'Keep the type, and put the new values into another property.',
  check: (pair) =>
    changeOfTypes(pair) === 'changed' && {
      message: (it) =>
        `${it} was ${typesInWords(pair.before.types)} and is ${typesInWords(pair.after.types)} now.`,
      what: [typesInWords(pair.before.types), typesInWords(pair.after.types)],
      published: pair.before.at('type'),
      candidate: pair.after.at('type'),
    },
}
