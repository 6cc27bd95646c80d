import { type CompareRule, always } from '../rule.ts'
import { compareSecurity } from '../security.ts'
import { quoted } from '../words.ts'

/**
 * OpenAPI 3.1, Security Requirement Object: the list of scope names required for the execution.
 */
export const securityScopeAdded: CompareRule<'security'> = {
  id: 'security-scope-added',
  summary: 'A call needs more scopes',
  subject: 'security',
  levels: always('breaking'),
  advice: 'Accept tokens without the new scope.',
  check: (pair) =>
    compareSecurity(pair).scopesAdded.map(({ scheme, scope }) => ({
      message: `Tokens of ${quoted(scheme)} must have the scope ${quoted(scope)} now.`,
      what: [scheme, scope],
    })),
}
