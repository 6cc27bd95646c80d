import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/** RFC 6749, 4.1.2.1: a request for an unknown scope fails with invalid_scope. */
export const oauthScopeRemoved: CompareRule<'flow'> = {
  id: 'oauth-scope-removed',
  summary: 'A scope of an OAuth flow is gone',
  subject: 'flow',
  levels: always('breaking'),
  advice: 'Go on giving tokens for the scope.',
  check: ({ scheme, name, before, after }) =>
    before && after
      ? [...before.scopes]
          .filter((scope) => !after.scopes.has(scope))
          .map((scope) => ({
            message: `The scope ${quoted(scope)} of ${quoted(scheme)} is gone: clients who ask for it are refused.`,
            what: [scheme, name, scope],
          }))
      : null,
}
