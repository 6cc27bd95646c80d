import { type CompareRule, always } from '../rule.ts'
import { isEarlier } from '../announced.ts'

export const sunsetAnnounced: CompareRule<'operation'> = {
  id: 'sunset-announced',
  summary: 'An operation has a Sunset date, or a later one',
  subject: 'operation',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    before &&
    after?.sunset &&
    (before.sunset === null || isEarlier(before.sunset, after.sunset)) && {
      message: `${after.title} is to go on ${after.sunset}${before.sunset === null ? '' : ` instead of ${before.sunset}`}.`,
      what: [before.sunset, after.sunset],
    },
}
