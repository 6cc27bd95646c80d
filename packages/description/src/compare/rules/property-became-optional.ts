import { type CompareRule, widening } from '../rule.ts'

/** JSON Schema 2020-12 Validation, 6.5.3 required. */
export const propertyBecameOptional: CompareRule<'property'> = {
  id: 'property-became-optional',
  summary: 'A required property may be missing now',
  subject: 'property',
  levels: widening,
  advice: 'Go on giving it always.',
  check: ({ before, after }) =>
    after &&
    before?.required &&
    !after.required && {
      message: (it) => `${it} was required and may be missing now.`,
      what: [],
    },
}
