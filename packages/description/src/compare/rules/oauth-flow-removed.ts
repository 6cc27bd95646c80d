import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, OAuth Flows Object. */
export const oauthFlowRemoved: CompareRule<'flow'> = {
  id: 'oauth-flow-removed',
  summary: 'An OAuth flow is gone',
  subject: 'flow',
  levels: always('breaking'),
  advice: 'Go on supporting the flow until nobody gets tokens with it.',
  check: ({ scheme, name, before, after }) =>
    before &&
    !after && {
      message: `The OAuth flow ${name} of ${quoted(scheme)} is gone.`,
      what: [scheme, name],
    },
}
