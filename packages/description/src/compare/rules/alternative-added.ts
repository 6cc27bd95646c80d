import { type CompareRule, widening } from '../rule.ts'

/** JSON Schema 2020-12 Core, 10.2.1.2 anyOf and 10.2.1.3 oneOf. */
export const alternativeAdded: CompareRule<'choice'> = {
  id: 'alternative-added',
  summary: 'A value may be something else, too (oneOf, anyOf)',
  subject: 'choice',
  levels: widening,
  advice: 'Give the new alternative only to readers who ask for it.',
  check: ({ added, pointerBefore }) =>
    added.map(({ label, pointer }) => ({
      message: (it: string) => `${it} may also be ${label} now.`,
      what: [label],
      published: pointerBefore,
      candidate: pointer,
    })),
}
