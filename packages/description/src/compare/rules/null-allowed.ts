import { type CompareRule, widening } from '../rule.ts'
import { changeOfNull } from '../schema/facets.ts'

/** OpenAPI 3.0, Schema Object, nullable; JSON Schema 2020-12 Validation, 6.1.1 type. */
export const nullAllowed: CompareRule<'schema'> = {
  id: 'null-allowed',
  summary: 'Null is allowed now',
  subject: 'schema',
  levels: widening,
  advice: 'Go on giving a value, or leave an optional property out instead.',
  check: (pair) =>
    changeOfNull(pair) === 'widened' && {
      message: (it) => `${it} may be null now.`,
      what: [],
      published: pair.before.at('type'),
      candidate: pair.after.at('type'),
    },
}
