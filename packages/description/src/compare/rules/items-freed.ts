import { type CompareRule, widening } from '../rule.ts'

/** JSON Schema 2020-12 Core, 10.3.1.2 items; absent, it allows anything. */
export const itemsFreed: CompareRule<'schema'> = {
  id: 'items-freed',
  summary: 'Items may be anything now',
  subject: 'schema',
  levels: widening,
  advice: 'Keep items to what the schema said.',
  check: ({ before, after }) =>
    after.items === null &&
    before.items &&
    before.types.has('array') &&
    after.types.has('array') && {
      message: (it) => `${it} may hold items of any kind now.`,
      what: [],
      published: before.at('items'),
      candidate: after.at('items'),
    },
}
