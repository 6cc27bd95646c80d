import { type CompareRule, always } from '../rule.ts'
import { isSunset } from '../announced.ts'
import { quoted } from '../words.ts'

export const sunsetResponseHeaderRemoved: CompareRule<'header'> = {
  id: 'sunset-response-header-removed',
  summary: 'A header of responses is gone after its announced Sunset date',
  subject: 'header',
  levels: always('safe'),
  advice: '',
  check: ({ before, after, today }) =>
    before &&
    !after &&
    isSunset(before, today) && {
      message: `The response header ${quoted(before.name)} is gone, as announced for ${before.sunset}.`,
      what: [],
    },
}
