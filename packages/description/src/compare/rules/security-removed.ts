import { type CompareRule, always } from '../rule.ts'
import { isAnonymous } from '../security.ts'

export const securityRemoved: CompareRule<'security'> = {
  id: 'security-removed',
  summary: 'Credentials are no longer needed',
  subject: 'security',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    !isAnonymous(before) &&
    isAnonymous(after) && { message: 'Calls no longer need credentials.', what: [] },
}
