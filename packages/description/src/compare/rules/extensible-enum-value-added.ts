import { type CompareRule, always } from '../rule.ts'
import { changesOfValues } from '../schema/facets.ts'
import { listed } from '../words.ts'

/** x-extensible-enum announces that values may be added at any time. */
export const extensibleEnumValueAdded: CompareRule<'schema'> = {
  id: 'extensible-enum-value-added',
  summary: 'An extensible enum has another value',
  subject: 'schema',
  levels: always('safe'),
  advice: '',
  check: (pair) =>
    pair.before.extensible &&
    changesOfValues(pair).added.map((value) => ({
      message: (it: string) =>
        `${it} may be ${listed([value])} now, as announced by x-extensible-enum.`,
      what: [value],
      published: pair.before.at('enum'),
      candidate: pair.after.at('enum'),
    })),
}
