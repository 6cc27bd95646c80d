import { type CompareRule, always } from '../rule.ts'
import { changesOfConditions } from '../schema/conditions.ts'
import { quoted } from '../words.ts'

/** JSON Schema 2020-12 Core, 10.2.1.4 not, 10.2.2 if, 10.3.1.3 contains. */
export const conditionChanged: CompareRule<'schema'> = {
  id: 'condition-changed',
  summary: 'A condition says something else',
  subject: 'schema',
  levels: always('caution'),
  advice: 'Check that what was valid still is; keep the condition where it is not.',
  check: (pair) =>
    changesOfConditions(pair).changed.map(({ keyword, published, candidate }) => ({
      message: (it: string) => `${it} must meet another condition ${quoted(keyword)} now.`,
      what: [keyword],
      published,
      candidate,
    })),
}
