import { type CompareRule, narrowing } from '../rule.ts'
import { changeOfTypes } from '../schema/facets.ts'
import { typesInWords } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.1.1 type; an integer is a number. */
export const typeNarrowed: CompareRule<'schema'> = {
  id: 'type-narrowed',
  summary: 'Values of a type are no longer allowed',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting the type.',
  check: (pair) =>
    changeOfTypes(pair) === 'narrowed' && {
      message: (it) =>
        `${it} was ${typesInWords(pair.before.types)} and is ${typesInWords(pair.after.types)} now.`,
      what: [typesInWords(pair.before.types), typesInWords(pair.after.types)],
      published: pair.before.at('type'),
      candidate: pair.after.at('type'),
    },
}
