import { type CompareRule, narrowing } from '../rule.ts'
import { changeOfPatterns } from '../schema/patterns.ts'
import { quoted } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.3.3 pattern. */
export const patternAdded: CompareRule<'schema'> = {
  id: 'pattern-added',
  summary: 'Texts must match a pattern now',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting other texts.',
  check: (pair) => {
    const { change, after } = changeOfPatterns(pair)
    return (
      change === 'added' && {
        message: (it) => `${it} must match ${quoted(after)} now.`,
        what: [after],
        published: pair.before.at('pattern'),
        candidate: pair.after.at('pattern'),
      }
    )
  },
}
