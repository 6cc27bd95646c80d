import { type CompareRule, always } from '../rule.ts'
import { compareSecurity } from '../security.ts'

export const securityAlternativeAdded: CompareRule<'security'> = {
  id: 'security-alternative-added',
  summary: 'There is another way to authenticate',
  subject: 'security',
  levels: always('safe'),
  advice: '',
  check: (pair) =>
    compareSecurity(pair).offered.map((words) => ({
      message: `Credentials of ${words} are accepted now.`,
      what: [words],
    })),
}
