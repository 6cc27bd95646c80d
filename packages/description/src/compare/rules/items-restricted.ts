import { type CompareRule, narrowing } from '../rule.ts'

/** JSON Schema 2020-12 Core, 10.3.1.2 items; absent, it allows anything. */
export const itemsRestricted: CompareRule<'schema'> = {
  id: 'items-restricted',
  summary: 'Items must match a schema now',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting any items.',
  check: ({ before, after }) =>
    before.items === null &&
    after.items &&
    before.types.has('array') &&
    after.types.has('array') && {
      message: (it) => `${it} may hold items only of a certain kind now.`,
      what: [],
      published: before.at('items'),
      candidate: after.at('items'),
    },
}
