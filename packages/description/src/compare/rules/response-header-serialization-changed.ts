import { type CompareRule, always } from '../rule.ts'
import { writingOf } from '../parameter-title.ts'
import { quoted } from '../words.ts'

/**
 * OpenAPI 3.1, Header Object: as a parameter of style simple. Of a single value, explode says
 * nothing.
 */
export const responseHeaderSerializationChanged: CompareRule<'header'> = {
  id: 'response-header-serialization-changed',
  summary: 'A header of responses is written in another way (explode, content)',
  subject: 'header',
  levels: always('breaking'),
  advice: 'Keep the way it is written, and offer the other one as a header of another name.',
  check: ({ before, after, kind }) => {
    if (!before || !after) return null
    const [old, young] = [writingOf(before, kind), writingOf(after, kind)]
    return (
      old !== young && {
        message: `The response header ${quoted(after.name)} was written as ${old} and is written as ${young} now.`,
        what: [old, young],
      }
    )
  },
}
