import { type CompareRule, always } from '../rule.ts'
import { isSunset } from '../announced.ts'

/** RFC 8594: after its Sunset date a resource is expected to become unresponsive. */
export const sunsetOperationRemoved: CompareRule<'operation'> = {
  id: 'sunset-operation-removed',
  summary: 'An operation or webhook is gone after its announced Sunset date',
  subject: 'operation',
  levels: always('safe'),
  advice: '',
  check: ({ before, after, today }) =>
    before !== null &&
    before.kind !== 'callback' &&
    !after &&
    isSunset(before, today) && {
      message: `${before.title} is gone, as announced for ${before.sunset}.`,
      what: [],
    },
}
