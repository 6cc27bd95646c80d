import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

export const oauthScopeAdded: CompareRule<'flow'> = {
  id: 'oauth-scope-added',
  summary: 'An OAuth flow has another scope',
  subject: 'flow',
  levels: always('safe'),
  advice: '',
  check: ({ scheme, name, before, after }) =>
    before && after
      ? [...after.scopes]
          .filter((scope) => !before.scopes.has(scope))
          .map((scope) => ({
            message: `The scope ${quoted(scope)} of ${quoted(scheme)} is new.`,
            what: [scheme, name, scope],
          }))
      : null,
}
