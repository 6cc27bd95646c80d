import { type CompareRule, always } from '../rule.ts'

/** JSON Schema 2020-12 Core, 10.3.1.1 prefixItems. */
export const tupleLengthChanged: CompareRule<'schema'> = {
  id: 'tuple-length-changed',
  summary: 'A list describes more or fewer items by their position',
  subject: 'schema',
  levels: always('breaking'),
  advice:
    'Keep the positions, and put new values behind them only where further items were announced.',
  check: ({ before, after }) =>
    before.prefixItems.length !== after.prefixItems.length &&
    before.types.has('array') &&
    after.types.has('array') && {
      message: (it) =>
        `${it} described ${before.prefixItems.length} items by position and describes ${after.prefixItems.length} now.`,
      what: [before.prefixItems.length, after.prefixItems.length],
      published: before.at('prefixItems'),
      candidate: after.at('prefixItems'),
    },
}
