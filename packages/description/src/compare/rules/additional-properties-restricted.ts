import { type CompareRule, narrowing } from '../rule.ts'
import { changeOfAdditional } from '../schema/facets.ts'

/** JSON Schema 2020-12 Core, 10.3.2.3 additionalProperties; absent, it allows anything. */
export const additionalPropertiesRestricted: CompareRule<'schema'> = {
  id: 'additional-properties-restricted',
  summary: 'Other properties must match a schema now',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting any other properties.',
  check: (pair) =>
    changeOfAdditional(pair) === 'restricted' && {
      message: (it) => `${it} may have other properties only of a certain kind now.`,
      what: [],
      published: pair.before.at('additionalProperties'),
      candidate: pair.after.at('additionalProperties'),
    },
}
