import { type CompareRule, always } from '../rule.ts'
import { inWords, isAnonymous } from '../security.ts'

/** OpenAPI 3.1, Operation Object, security; an empty requirement makes security optional. */
export const securityAdded: CompareRule<'security'> = {
  id: 'security-added',
  summary: 'Credentials are needed where none were',
  subject: 'security',
  levels: always('breaking'),
  advice: 'Go on answering anonymous calls, or offer what needs credentials as another operation.',
  check: ({ before, after }) =>
    isAnonymous(before) &&
    !isAnonymous(after) && {
      message: `Calls need credentials now (${inWords(after)}).`,
      what: [inWords(after)],
    },
}
