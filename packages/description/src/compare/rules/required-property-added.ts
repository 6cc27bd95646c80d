import type { CompareRule } from '../rule.ts'

/**
 * A body that was complete must stay complete. (JSON Schema 2020-12 Validation, 6.5.3 required.)
 */
export const requiredPropertyAdded: CompareRule<'property'> = {
  id: 'required-property-added',
  summary: 'A new property is required',
  subject: 'property',
  levels: { sent: 'breaking', received: 'safe' },
  advice: 'Make it optional, and say with default what is assumed where it is left out.',
  check: ({ before, after }) =>
    !before &&
    after?.required && {
      message: (it) => `${it} is new and required.`,
      what: [],
    },
}
