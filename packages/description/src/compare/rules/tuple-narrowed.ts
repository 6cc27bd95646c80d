import { type CompareRule, narrowing } from '../rule.ts'
import { changesOfPositions } from '../schema/facets.ts'

/** JSON Schema 2020-12 Core, 10.3.1.1 prefixItems; items holds for the positions after them. */
export const tupleNarrowed: CompareRule<'schema'> = {
  id: 'tuple-narrowed',
  summary: 'A position of a list allows less',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting any item at the position.',
  check: (pair) =>
    changesOfPositions(pair).narrowed.map((index) => ({
      message: (it: string) => `${it} allows less than before at position ${index}.`,
      what: [index],
      published: pair.before.at('prefixItems'),
      candidate: pair.after.at('prefixItems'),
    })),
}
