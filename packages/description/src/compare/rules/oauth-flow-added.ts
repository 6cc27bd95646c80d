import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

export const oauthFlowAdded: CompareRule<'flow'> = {
  id: 'oauth-flow-added',
  summary: 'There is another OAuth flow',
  subject: 'flow',
  levels: always('safe'),
  advice: '',
  check: ({ scheme, name, before, after }) =>
    !before &&
    after && {
      message: `The OAuth flow ${name} of ${quoted(scheme)} is new.`,
      what: [scheme, name],
    },
}
