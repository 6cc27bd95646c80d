import { type CompareRule, always } from '../rule.ts'
import { variablePairs } from '../server-variables.ts'
import { quoted } from '../words.ts'

export const serverVariableFreed: CompareRule<'server'> = {
  id: 'server-variable-freed',
  summary: 'A variable of a server URL had a list of values and is free now',
  subject: 'server',
  levels: always('safe'),
  advice: '',
  check: (pair) =>
    variablePairs(pair).flatMap(({ before, after }) =>
      before.values !== null && after.values === null
        ? {
            message: `The server variable ${quoted(after.name)} may be anything now.`,
            what: [after.name],
            published: before.pointer,
            candidate: after.pointer,
          }
        : [],
    ),
}
