import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

export const stabilityLowered: CompareRule<'operation'> = {
  id: 'stability-lowered',
  summary: 'An operation is marked as less stable',
  subject: 'operation',
  levels: always('caution'),
  advice: 'Keep what was stable, and offer what is tried out under another path.',
  check: ({ before, after }) =>
    before &&
    after?.unstable &&
    !before.unstable && {
      message: `${after.title} was stable and is marked ${quoted(after.stability ?? '')} now.`,
      what: [before.stability, after.stability],
    },
}
