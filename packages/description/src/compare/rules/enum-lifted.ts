import { type CompareRule, widening } from '../rule.ts'
import { changesOfValues } from '../schema/facets.ts'
import { listed } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.1.2 enum and 6.1.3 const. */
export const enumLifted: CompareRule<'schema'> = {
  id: 'enum-lifted',
  summary: 'Values are no longer limited to a list',
  subject: 'schema',
  levels: widening,
  advice: 'Go on giving listed values only.',
  check: (pair) => {
    const { lifted } = changesOfValues(pair)
    return (
      lifted !== null && {
        message: (it) => `${it} was one of ${listed(lifted)} and is free now.`,
        what: [...lifted].sort(),
        published: pair.before.at('enum'),
        candidate: pair.after.at('type'),
      }
    )
  },
}
