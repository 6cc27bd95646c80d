import type { CompareRule } from '../rule.ts'
import { changesOfValues } from '../schema/facets.ts'
import { listed } from '../words.ts'

/** x-extensible-enum is a list of examples, open by announcement. */
export const extensibleEnumValueRemoved: CompareRule<'schema'> = {
  id: 'extensible-enum-value-removed',
  summary: 'A value of an extensible enum is gone',
  subject: 'schema',
  levels: { sent: 'caution', received: 'safe' },
  advice: 'Go on accepting the value.',
  check: (pair) =>
    pair.before.extensible &&
    changesOfValues(pair).removed.map((value) => ({
      message: (it: string) => `${it} no longer names the value ${listed([value])}.`,
      what: [value],
      published: pair.before.at('enum'),
      candidate: pair.after.at('enum'),
    })),
}
