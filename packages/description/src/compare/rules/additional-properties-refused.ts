import { type CompareRule, narrowing } from '../rule.ts'
import { changeOfAdditional } from '../schema/facets.ts'

/** JSON Schema 2020-12 Core, 10.3.2.3 additionalProperties; absent, it allows anything. */
export const additionalPropertiesRefused: CompareRule<'schema'> = {
  id: 'additional-properties-refused',
  summary: 'Other properties are no longer allowed',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting other properties, and ignore them.',
  check: (pair) =>
    changeOfAdditional(pair) === 'refused' && {
      message: (it) => `${it} may no longer have other properties.`,
      what: [],
      published: pair.before.at('additionalProperties'),
      candidate: pair.after.at('additionalProperties'),
    },
}
