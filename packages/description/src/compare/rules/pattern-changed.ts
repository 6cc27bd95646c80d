import { type CompareRule, always } from '../rule.ts'
import { changeOfPatterns } from '../schema/patterns.ts'
import { quoted } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.3.3 pattern. */
export const patternChanged: CompareRule<'schema'> = {
  id: 'pattern-changed',
  summary: 'Texts must match another pattern',
  subject: 'schema',
  levels: always('breaking'),
  advice: 'Accept what either pattern matches.',
  check: (pair) => {
    const { change, before, after } = changeOfPatterns(pair)
    return (
      change === 'changed' && {
        message: (it) =>
          `${it} had to match ${quoted(before)} and must match ${quoted(after)} now.`,
        what: [before, after],
        published: pair.before.at('pattern'),
        candidate: pair.after.at('pattern'),
      }
    )
  },
}
