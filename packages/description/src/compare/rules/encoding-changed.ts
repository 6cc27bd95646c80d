import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Encoding Object: how one property of a form or multipart body is serialized. */
export const encodingChanged: CompareRule<'encoding'> = {
  id: 'encoding-changed',
  summary: 'A field of a form or a part of a multipart body is written in another way',
  subject: 'encoding',
  levels: always('breaking'),
  advice: 'Accept both ways of writing it.',
  check: ({ name, before, after }) => {
    const [old, young] = [before?.writing ?? '', after?.writing ?? '']
    return (
      old !== young && {
        message: `The part ${quoted(name)} was written as ${old || 'its type asks for'} and is written as ${young || 'its type asks for'} now.`,
        what: [name, old, young],
      }
    )
  },
}
