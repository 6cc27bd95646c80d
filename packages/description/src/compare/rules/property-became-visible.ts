import { type CompareRule, always } from '../rule.ts'

export const propertyBecameVisible: CompareRule<'property'> = {
  id: 'property-became-visible',
  summary: 'A property is no longer read-only or write-only',
  subject: 'property',
  levels: always('safe'),
  advice: '',
  check: ({ before, after, hiddenBefore }) =>
    !before &&
    hiddenBefore &&
    after &&
    !after.required && {
      message: (it) => `${it} is no longer limited to the other direction.`,
      what: [],
    },
}
