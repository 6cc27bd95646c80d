import { type CompareRule, always } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'
import { isSunset } from '../announced.ts'

export const sunsetParameterRemoved: CompareRule<'parameter'> = {
  id: 'sunset-parameter-removed',
  summary: 'A parameter is gone after its announced Sunset date',
  subject: 'parameter',
  levels: always('safe'),
  advice: '',
  check: ({ before, after, today }) =>
    before &&
    !after &&
    isSunset(before, today) && {
      message: `The ${titleOf(before)} is gone, as announced for ${before.sunset}.`,
      what: [],
    },
}
