import { type CompareRule, always } from '../rule.ts'
import { isEarlier } from '../announced.ts'

export const sunsetEarlier: CompareRule<'operation'> = {
  id: 'sunset-earlier',
  summary: 'An announced Sunset date moved to an earlier day',
  subject: 'operation',
  levels: always('caution'),
  advice: 'Keep the day that was announced, or choose a later one.',
  check: ({ before, after }) =>
    before?.sunset &&
    after?.sunset &&
    isEarlier(after.sunset, before.sunset) && {
      message: `${after.title} is to go on ${after.sunset}, earlier than announced (${before.sunset}).`,
      what: [before.sunset, after.sunset],
    },
}
