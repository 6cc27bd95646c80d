import type { CompareRule } from '../rule.ts'

/** JSON Schema 2020-12 Validation, 9.4 writeOnly: never present when the value is retrieved. */
export const propertyBecameWriteOnly: CompareRule<'property'> = {
  id: 'property-became-write-only',
  summary: 'A property is no longer received (writeOnly)',
  subject: 'property',
  levels: { sent: 'safe', received: 'breaking' },
  advice: 'Go on giving it.',
  check: ({ before, after, hiddenAfter }) =>
    before &&
    !after &&
    hiddenAfter === 'writeOnly' && {
      message: (it) => `${it} is no longer there: it is write-only now.`,
      what: [],
    },
}
