import { type CompareRule, widening } from '../rule.ts'
import { inside } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.4.3 uniqueItems. */
export const uniqueItemsLifted: CompareRule<'schema'> = {
  id: 'unique-items-lifted',
  summary: 'Items may repeat now',
  subject: 'schema',
  levels: widening,
  advice: 'Go on giving each item once.',
  check: ({ before, after }) =>
    before.uniqueItems &&
    !after.uniqueItems && {
      message: (it) => `The items of ${inside(it)} may repeat now.`,
      what: [],
      published: before.at('uniqueItems'),
    },
}
