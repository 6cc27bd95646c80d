import { type CompareRule, narrowing } from '../rule.ts'

/** JSON Schema 2020-12 Core, 10.2.1.2 anyOf and 10.2.1.3 oneOf. */
export const alternativeRemoved: CompareRule<'choice'> = {
  id: 'alternative-removed',
  summary: 'A value may no longer be one of its alternatives (oneOf, anyOf)',
  subject: 'choice',
  levels: narrowing,
  advice: 'Go on accepting the alternative.',
  check: ({ removed, pointerAfter }) =>
    removed.map(({ label, pointer }) => ({
      message: (it: string) => `${it} may no longer be ${label}.`,
      what: [label],
      published: pointer,
      candidate: pointerAfter,
    })),
}
