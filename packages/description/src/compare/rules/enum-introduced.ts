import { type CompareRule, narrowing } from '../rule.ts'
import { changesOfValues } from '../schema/facets.ts'
import { listed } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.1.2 enum and 6.1.3 const. */
export const enumIntroduced: CompareRule<'schema'> = {
  id: 'enum-introduced',
  summary: 'Only listed values are allowed now',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting other values.',
  check: (pair) => {
    const { introduced } = changesOfValues(pair)
    return (
      introduced !== null && {
        message: (it) => `${it} was free and must be one of ${listed(introduced)} now.`,
        what: [...introduced].sort(),
        published: pair.before.at('type'),
        candidate: pair.after.at('enum'),
      }
    )
  },
}
