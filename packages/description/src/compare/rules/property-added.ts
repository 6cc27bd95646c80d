import { type CompareRule, always } from '../rule.ts'

/**
 * JSON Schema 2020-12 Core, 10.3.2.3: objects are open unless additionalProperties says
 * otherwise.
 */
export const propertyAdded: CompareRule<'property'> = {
  id: 'property-added',
  summary: 'An optional property is new',
  subject: 'property',
  levels: always('safe'),
  advice: '',
  check: ({ before, after, hiddenBefore, ownerBefore }) =>
    !before &&
    !hiddenBefore &&
    after &&
    !after.required &&
    ownerBefore.additional !== false && { message: (it) => `${it} is new.`, what: [] },
}
