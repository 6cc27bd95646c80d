import { type CompareRule, widening } from '../rule.ts'
import { changesOfPositions } from '../schema/facets.ts'

/** JSON Schema 2020-12 Core, 10.3.1.1 prefixItems; items holds for the positions after them. */
export const tupleWidened: CompareRule<'schema'> = {
  id: 'tuple-widened',
  summary: 'A position of a list allows more',
  subject: 'schema',
  levels: widening,
  advice: 'Go on giving the same items at the position.',
  check: (pair) =>
    changesOfPositions(pair).widened.map((index) => ({
      message: (it: string) => `${it} allows more than before at position ${index}.`,
      what: [index],
      published: pair.before.at('prefixItems'),
      candidate: pair.after.at('prefixItems'),
    })),
}
