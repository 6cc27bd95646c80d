import { type CompareRule, widening } from '../rule.ts'
import { changeOfTypes } from '../schema/facets.ts'
import { typesInWords } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.1.1 type; an integer is a number. */
export const typeWidened: CompareRule<'schema'> = {
  id: 'type-widened',
  summary: 'Values of another type are allowed',
  subject: 'schema',
  levels: widening,
  advice:
    'Go on answering with the type that there was, or put the new values into another property.',
  check: (pair) =>
    changeOfTypes(pair) === 'widened' && {
      message: (it) =>
        `${it} was ${typesInWords(pair.before.types)} and is ${typesInWords(pair.after.types)} now.`,
      what: [typesInWords(pair.before.types), typesInWords(pair.after.types)],
      published: pair.before.at('type'),
      candidate: pair.after.at('type'),
    },
}
