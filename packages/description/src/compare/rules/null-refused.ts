import { type CompareRule, narrowing } from '../rule.ts'
import { changeOfNull } from '../schema/facets.ts'

/** OpenAPI 3.0, Schema Object, nullable; JSON Schema 2020-12 Validation, 6.1.1 type. */
export const nullRefused: CompareRule<'schema'> = {
  id: 'null-refused',
  summary: 'Null is no longer allowed',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting null.',
  check: (pair) =>
    changeOfNull(pair) === 'narrowed' && {
      message: (it) => `${it} may no longer be null.`,
      what: [],
      published: pair.before.at('type'),
      candidate: pair.after.at('type'),
    },
}
