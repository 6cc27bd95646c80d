import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, OAuth Flow Object: clients are configured with these URLs. */
export const oauthUrlChanged: CompareRule<'flow'> = {
  id: 'oauth-url-changed',
  summary: 'An OAuth flow has other URLs',
  subject: 'flow',
  levels: always('breaking'),
  advice: 'Keep the old URLs working and named.',
  check: ({ scheme, name, before, after }) =>
    before && after
      ? (['authorizationUrl', 'tokenUrl', 'refreshUrl', 'deviceAuthorizationUrl'] as const)
          .filter((field) => before[field] !== null && before[field] !== after[field])
          .map((field) => ({
            message: `The ${field} of the flow ${name} of ${quoted(scheme)} was ${before[field]} and is ${after[field] ?? 'gone'} now.`,
            what: [scheme, name, field, before[field], after[field]],
          }))
      : null,
}
