import { type CompareRule, always } from '../rule.ts'

/** JSON Schema 2020-12 Validation, 9.3 deprecated. */
export const propertyDeprecated: CompareRule<'property'> = {
  id: 'property-deprecated',
  summary: 'A property is deprecated',
  subject: 'property',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    before &&
    after?.deprecated &&
    !before.deprecated && { message: (it) => `${it} is deprecated now.`, what: [] },
}
