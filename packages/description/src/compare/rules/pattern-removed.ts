import { type CompareRule, widening } from '../rule.ts'
import { changeOfPatterns } from '../schema/patterns.ts'
import { quoted } from '../words.ts'

/** JSON Schema 2020-12 Validation, 6.3.3 pattern. */
export const patternRemoved: CompareRule<'schema'> = {
  id: 'pattern-removed',
  summary: 'Texts need not match a pattern any more',
  subject: 'schema',
  levels: widening,
  advice: 'Go on answering with texts that match.',
  check: (pair) => {
    const { change, before } = changeOfPatterns(pair)
    return (
      change === 'removed' && {
        message: (it) => `${it} need not match ${quoted(before)} any more.`,
        what: [before],
        published: pair.before.at('pattern'),
        candidate: pair.after.at('pattern'),
      }
    )
  },
}
