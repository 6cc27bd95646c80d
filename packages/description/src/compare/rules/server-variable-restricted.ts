import { type CompareRule, always } from '../rule.ts'
import { variablePairs } from '../server-variables.ts'
import { listed, quoted } from '../words.ts'

export const serverVariableRestricted: CompareRule<'server'> = {
  id: 'server-variable-restricted',
  summary: 'A variable of a server URL was free and has a list of values now',
  subject: 'server',
  levels: always('breaking'),
  advice: 'Go on serving any value.',
  check: (pair) =>
    variablePairs(pair).flatMap(({ before, after }) =>
      before.values === null && after.values !== null
        ? {
            message: `The server variable ${quoted(after.name)} could be anything and must be ${listed(after.values)} now.`,
            what: [after.name],
            published: before.pointer,
            candidate: after.pointer,
          }
        : [],
    ),
}
