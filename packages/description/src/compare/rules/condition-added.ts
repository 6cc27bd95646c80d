import { type CompareRule, narrowing } from '../rule.ts'
import { changesOfConditions } from '../schema/conditions.ts'
import { quoted } from '../words.ts'

/** JSON Schema 2020-12 Core, 10.2.1.4 not, 10.2.2 if, 10.3.1.3 contains. */
export const conditionAdded: CompareRule<'schema'> = {
  id: 'condition-added',
  summary: 'Values must meet another condition (not, if, contains …)',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting values that do not meet it.',
  check: (pair) =>
    changesOfConditions(pair).added.map(({ keyword, published, candidate }) => ({
      message: (it: string) => `${it} must meet the new condition ${quoted(keyword)}.`,
      what: [keyword],
      published,
      candidate,
    })),
}
