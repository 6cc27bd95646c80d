import type { CompareRule } from '../rule.ts'

/** JSON Schema 2020-12 Core, 10.2.1.3 oneOf: valid against exactly one. */
export const alternativesBecameExclusive: CompareRule<'choice'> = {
  id: 'alternatives-became-exclusive',
  summary: 'A value may be only one of its alternatives (anyOf became oneOf)',
  subject: 'choice',
  levels: { sent: 'caution', received: 'safe' },
  advice: 'Keep anyOf, or make the alternatives exclude each other.',
  check: ({ kindBefore, kindAfter, pointerBefore, pointerAfter }) =>
    kindBefore === 'anyOf' &&
    kindAfter === 'oneOf' && {
      message: (it) => `${it} must match exactly one of its alternatives now, not several.`,
      what: [],
      published: pointerBefore,
      candidate: pointerAfter,
    },
}
