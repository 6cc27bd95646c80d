import { type CompareRule, always } from '../rule.ts'
import { compareSecurity } from '../security.ts'
import { quoted } from '../words.ts'

export const securityScopeRemoved: CompareRule<'security'> = {
  id: 'security-scope-removed',
  summary: 'A call needs fewer scopes',
  subject: 'security',
  levels: always('safe'),
  advice: '',
  check: (pair) =>
    compareSecurity(pair).scopesRemoved.map(({ scheme, scope }) => ({
      message: `Tokens of ${quoted(scheme)} no longer need the scope ${quoted(scope)}.`,
      what: [scheme, scope],
    })),
}
