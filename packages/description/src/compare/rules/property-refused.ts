import { type CompareRule, always } from '../rule.ts'
import { isSunset } from '../announced.ts'

/** JSON Schema 2020-12 Core, 10.3.2.3 additionalProperties: false. */
export const propertyRefused: CompareRule<'property'> = {
  id: 'property-refused',
  summary: 'A property is gone, and no others are allowed',
  subject: 'property',
  levels: always('breaking'),
  advice: {
    sent: 'Go on accepting it, and ignore it.',
    received: 'Keep it, and mark it as deprecated.',
  },
  check: ({ before, after, hiddenAfter, ownerAfter, today }) =>
    before &&
    !after &&
    !hiddenAfter &&
    ownerAfter.additional === false &&
    !isSunset(before, today) && {
      message: (it) => `${it} is gone, and no others are allowed.`,
      what: [],
    },
}
