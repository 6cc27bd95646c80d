import { type CompareRule, always } from '../rule.ts'
import { variablePairs } from '../server-variables.ts'
import { quoted } from '../words.ts'

export const serverVariableValueAdded: CompareRule<'server'> = {
  id: 'server-variable-value-added',
  summary: 'A variable of a server URL takes another value',
  subject: 'server',
  levels: always('safe'),
  advice: '',
  check: (pair) =>
    variablePairs(pair).flatMap(({ before, after }) =>
      before.values === null
        ? []
        : [...(after.values ?? [])]
            .filter((value) => !before.values?.has(value))
            .map((value) => ({
              message: `The server variable ${quoted(after.name)} may be ${quoted(value)} now.`,
              what: [after.name, value],
              published: before.pointer,
              candidate: after.pointer,
            })),
    ),
}
