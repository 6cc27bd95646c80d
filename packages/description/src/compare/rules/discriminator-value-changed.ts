import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Discriminator Object: without mapping, the value is the name of the schema. */
export const discriminatorValueChanged: CompareRule<'choice'> = {
  id: 'discriminator-value-changed',
  summary: 'An alternative is announced by another value of the discriminator',
  subject: 'choice',
  levels: always('breaking'),
  advice: 'Keep the old value; map several values to the alternative where the new one is wanted.',
  check: ({ pairs }) =>
    pairs
      .filter(
        ({ before, after }) =>
          before.value !== null && after.value !== null && before.value !== after.value,
      )
      .map(({ before, after }) => ({
        message: (it: string) =>
          `${it} announced ${before.label} as ${quoted(before.value ?? '')} and announces it as ${quoted(after.value ?? '')} now.`,
        what: [before.value, after.value],
        published: before.pointer,
        candidate: after.pointer,
      })),
}
