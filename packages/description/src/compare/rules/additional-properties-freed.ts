import { type CompareRule, widening } from '../rule.ts'
import { changeOfAdditional } from '../schema/facets.ts'

/** JSON Schema 2020-12 Core, 10.3.2.3 additionalProperties; absent, it allows anything. */
export const additionalPropertiesFreed: CompareRule<'schema'> = {
  id: 'additional-properties-freed',
  summary: 'Other properties may be anything now',
  subject: 'schema',
  levels: widening,
  advice: 'Keep other properties to what the schema said.',
  check: (pair) =>
    changeOfAdditional(pair) === 'freed' && {
      message: (it) => `${it} may have other properties of any kind now.`,
      what: [],
      published: pair.before.at('additionalProperties'),
      candidate: pair.after.at('additionalProperties'),
    },
}
