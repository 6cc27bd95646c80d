import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Security Scheme Object, openIdConnectUrl. */
export const openidUrlChanged: CompareRule<'scheme'> = {
  id: 'openid-url-changed',
  summary: 'The OpenID Connect discovery URL changed',
  subject: 'scheme',
  levels: always('breaking'),
  advice: 'Keep the old URL working and named.',
  check: ({ before, after }) =>
    before.kind === after.kind &&
    before.openIdConnectUrl !== after.openIdConnectUrl && {
      message: `The OpenID Connect URL of ${quoted(after.name)} was ${before.openIdConnectUrl ?? 'none'} and is ${after.openIdConnectUrl ?? 'none'} now.`,
      what: [before.name, before.openIdConnectUrl, after.openIdConnectUrl],
    },
}
