import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/**
 * OpenAPI 3.1, Security Scheme Object: type, name, in and scheme say how credentials are sent.
 */
export const securitySchemeChanged: CompareRule<'scheme'> = {
  id: 'security-scheme-changed',
  summary: 'Credentials are of another kind or go elsewhere',
  subject: 'scheme',
  levels: always('breaking'),
  advice: 'Define the new scheme under another name, and accept both.',
  check: ({ before, after }) =>
    before.kind !== after.kind && {
      message: `The security scheme ${quoted(after.name)} was ${before.kind} and is ${after.kind} now.`,
      what: [before.name, before.kind, after.kind],
    },
}
