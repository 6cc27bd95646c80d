import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

export const stabilityRaised: CompareRule<'operation'> = {
  id: 'stability-raised',
  summary: 'An operation is marked as stable, or no longer as unstable',
  subject: 'operation',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    after &&
    before?.unstable &&
    !after.unstable && {
      message: `${after.title} was marked ${quoted(before.stability ?? '')} and is stable now.`,
      what: [before.stability, after.stability],
    },
}
