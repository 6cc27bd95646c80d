import { type CompareRule, always } from '../rule.ts'
import { compareSecurity } from '../security.ts'

/**
 * OpenAPI 3.1, Security Requirement Object: only one of the listed requirements needs to be
 * satisfied.
 */
export const securityAlternativeRemoved: CompareRule<'security'> = {
  id: 'security-alternative-removed',
  summary: 'A way to authenticate is no longer accepted',
  subject: 'security',
  levels: always('breaking'),
  advice: 'Go on accepting the credentials that callers have.',
  check: (pair) =>
    compareSecurity(pair).refused.map((words) => ({
      message: `Credentials of ${words} alone are no longer accepted.`,
      what: [words],
    })),
}
