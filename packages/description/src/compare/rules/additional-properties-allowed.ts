import { type CompareRule, widening } from '../rule.ts'
import { changeOfAdditional } from '../schema/facets.ts'

/** JSON Schema 2020-12 Core, 10.3.2.3 additionalProperties; absent, it allows anything. */
export const additionalPropertiesAllowed: CompareRule<'schema'> = {
  id: 'additional-properties-allowed',
  summary: 'Other properties are allowed now',
  subject: 'schema',
  levels: widening,
  advice: 'Go on answering with the described properties only.',
  check: (pair) =>
    changeOfAdditional(pair) === 'allowed' && {
      message: (it) => `${it} may have other properties now.`,
      what: [],
      published: pair.before.at('additionalProperties'),
      candidate: pair.after.at('additionalProperties'),
    },
}
