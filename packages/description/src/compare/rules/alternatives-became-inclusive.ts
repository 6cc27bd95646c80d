import type { CompareRule } from '../rule.ts'

/** JSON Schema 2020-12 Core, 10.2.1.2 anyOf: valid against at least one. */
export const alternativesBecameInclusive: CompareRule<'choice'> = {
  id: 'alternatives-became-inclusive',
  summary: 'A value may be several of its alternatives (oneOf became anyOf)',
  subject: 'choice',
  levels: { sent: 'safe', received: 'caution' },
  advice: 'Keep oneOf.',
  check: ({ kindBefore, kindAfter, pointerBefore, pointerAfter }) =>
    kindBefore === 'oneOf' &&
    kindAfter === 'anyOf' && {
      message: (it) => `${it} may match several of its alternatives at once now.`,
      what: [],
      published: pointerBefore,
      candidate: pointerAfter,
    },
}
