import type { CompareRule } from '../rule.ts'

/**
 * JSON Schema 2020-12 Validation, 9.4 readOnly: attempts to modify the value are expected to be
 * ignored or rejected.
 */
export const propertyBecameReadOnly: CompareRule<'property'> = {
  id: 'property-became-read-only',
  summary: 'A property may no longer be sent (readOnly)',
  subject: 'property',
  levels: { sent: 'breaking', received: 'safe' },
  advice: 'Go on accepting it, or offer another way to set it.',
  check: ({ before, after, hiddenAfter }) =>
    before &&
    !after &&
    hiddenAfter === 'readOnly' && {
      message: (it) => `${it} can no longer be sent: it is read-only now.`,
      what: [],
    },
}
