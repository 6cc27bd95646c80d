import { type CompareRule, narrowing } from '../rule.ts'

/** JSON Schema 2020-12 Core, 10.3.1.2 items: false allows none after prefixItems. */
export const furtherItemsRefused: CompareRule<'schema'> = {
  id: 'further-items-refused',
  summary: 'Items beyond the listed ones are no longer allowed',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting further items.',
  check: ({ before, after }) =>
    after.items === false &&
    before.items !== false && {
      message: (it) => `${it} may no longer hold further items.`,
      what: [],
      published: before.at('items'),
      candidate: after.at('items'),
    },
}
