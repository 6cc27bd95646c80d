import { type CompareRule, always } from '../rule.ts'
import { variablePairs } from '../server-variables.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Server Variable Object, enum. */
export const serverVariableValueRemoved: CompareRule<'server'> = {
  id: 'server-variable-value-removed',
  summary: 'A variable of a server URL no longer takes a value',
  subject: 'server',
  levels: always('breaking'),
  advice: 'Go on serving this value.',
  check: (pair) =>
    variablePairs(pair).flatMap(({ before, after }) =>
      after.values === null
        ? []
        : [...(before.values ?? [])]
            .filter((value) => !after.values?.has(value))
            .map((value) => ({
              message: `The server variable ${quoted(after.name)} may no longer be ${quoted(value)}.`,
              what: [after.name, value],
              published: before.pointer,
              candidate: after.pointer,
            })),
    ),
}
