import { type CompareRule, widening } from '../rule.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Header Object, required. */
export const responseHeaderBecameOptional: CompareRule<'header'> = {
  id: 'response-header-became-optional',
  summary: 'A header that was always there may be missing now',
  subject: 'header',
  levels: widening,
  advice: 'Go on sending the header always.',
  check: ({ before, after }) =>
    after &&
    before?.required &&
    !after.required && {
      message: `The response header ${quoted(after.name)} was always there and may be missing now.`,
      what: [],
    },
}
