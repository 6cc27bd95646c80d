import { type CompareRule, widening } from '../rule.ts'

/** JSON Schema 2020-12 Core, 10.3.1.2 items: false allows none after prefixItems. */
export const furtherItemsAccepted: CompareRule<'schema'> = {
  id: 'further-items-accepted',
  summary: 'Items beyond the listed ones are allowed now',
  subject: 'schema',
  levels: widening,
  advice: 'Go on answering with the listed items only.',
  check: ({ before, after }) =>
    before.items === false &&
    after.items !== false && {
      message: (it) => `${it} may hold further items now.`,
      what: [],
      published: before.at('items'),
      candidate: after.at('items'),
    },
}
