import { type CompareRule, always } from '../rule.ts'
import { titleOf, writingOf } from '../parameter-title.ts'

/**
 * OpenAPI 3.1, Parameter Object, style and explode: how a value is serialized. Of a single
 * value, explode says nothing.
 */
export const parameterSerializationChanged: CompareRule<'parameter'> = {
  id: 'parameter-serialization-changed',
  summary: 'A parameter is written in another way (style, explode, content)',
  subject: 'parameter',
  levels: always('breaking'),
  advice: 'Keep the way it is written, and offer the other one as a parameter of another name.',
  check: ({ before, after, kind }) => {
    if (!before || !after) return null
    const [old, young] = [writingOf(before, kind), writingOf(after, kind)]
    return (
      old !== young && {
        message: `The ${titleOf(after)} was written as ${old} and is written as ${young} now.`,
        what: [old, young],
      }
    )
  },
}
