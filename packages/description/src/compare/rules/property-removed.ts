import type { CompareRule } from '../rule.ts'
import { isSunset } from '../announced.ts'

/**
 * What readers found there, they must still find, whether it was required or not: it was
 * described as what they get. What senders add to an open object is still valid, and no longer
 * heard.
 */
export const propertyRemoved: CompareRule<'property'> = {
  id: 'property-removed',
  summary: 'A property is gone',
  subject: 'property',
  levels: { sent: 'caution', received: 'breaking' },
  advice: {
    sent: 'Mark it as deprecated first, and go on hearing it.',
    received: 'Keep it, and mark it as deprecated.',
  },
  check: ({ before, after, hiddenAfter, ownerAfter, today }) =>
    before &&
    !after &&
    !hiddenAfter &&
    ownerAfter.additional !== false &&
    !isSunset(before, today) && { message: (it) => `${it} is gone.`, what: [] },
}
