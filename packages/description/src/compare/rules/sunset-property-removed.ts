import { type CompareRule, always } from '../rule.ts'
import { isSunset } from '../announced.ts'

export const sunsetPropertyRemoved: CompareRule<'property'> = {
  id: 'sunset-property-removed',
  summary: 'A property is gone after its announced Sunset date',
  subject: 'property',
  levels: always('safe'),
  advice: '',
  check: ({ before, after, hiddenAfter, today }) =>
    before &&
    !after &&
    !hiddenAfter &&
    isSunset(before, today) && {
      message: (it) => `${it} is gone, as announced for ${before.sunset}.`,
      what: [],
    },
}
