import { type CompareRule, narrowing } from '../rule.ts'

/**
 * What bodies could leave out, they may still leave out. (JSON Schema 2020-12 Validation, 6.5.3
 * required.)
 */
export const propertyBecameRequired: CompareRule<'property'> = {
  id: 'property-became-required',
  summary: 'An optional property is required now',
  subject: 'property',
  levels: narrowing,
  advice: 'Keep it optional.',
  check: ({ before, after }) =>
    before &&
    after?.required &&
    !before.required && {
      message: (it) => `${it} was optional and is required now.`,
      what: [],
    },
}
