import { type CompareRule, always } from '../rule.ts'

export const sunsetWithdrawn: CompareRule<'operation'> = {
  id: 'sunset-withdrawn',
  summary: 'An operation no longer has a Sunset date',
  subject: 'operation',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    after &&
    before?.sunset &&
    after.sunset === null && {
      message: `${after.title} stays: it was to go on ${before.sunset}.`,
      what: [before.sunset],
    },
}
