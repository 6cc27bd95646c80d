import { type CompareRule, widening } from '../rule.ts'
import { changesOfConditions } from '../schema/conditions.ts'
import { quoted } from '../words.ts'

/** JSON Schema 2020-12 Core, 10.2.1.4 not, 10.2.2 if, 10.3.1.3 contains. */
export const conditionRemoved: CompareRule<'schema'> = {
  id: 'condition-removed',
  summary: 'Values need not meet a condition any more',
  subject: 'schema',
  levels: widening,
  advice: 'Go on answering with values that meet it.',
  check: (pair) =>
    changesOfConditions(pair).removed.map(({ keyword, published, candidate }) => ({
      message: (it: string) => `${it} need not meet the condition ${quoted(keyword)} any more.`,
      what: [keyword],
      published,
      candidate,
    })),
}
