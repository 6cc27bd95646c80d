import { type CompareRule, narrowing } from '../rule.ts'
import { inside } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.4.3 uniqueItems. */
export const uniqueItemsRequired: CompareRule<'schema'> = {
  id: 'unique-items-required',
  summary: 'Items must differ from each other now',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting repeated items.',
  check: ({ before, after }) =>
    after.uniqueItems &&
    !before.uniqueItems && {
      message: (it) => `The items of ${inside(it)} must differ from each other now.`,
      what: [],
      candidate: after.at('uniqueItems'),
    },
}
