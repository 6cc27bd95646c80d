import { type CompareRule, always } from '../rule.ts'
import { variablePairs } from '../server-variables.ts'
import { quoted } from '../words.ts'

/** OpenAPI 3.1, Server Variable Object, default: sent if no alternate value is supplied. */
export const serverVariableDefaultChanged: CompareRule<'server'> = {
  id: 'server-variable-default-changed',
  summary: 'A variable of a server URL has another default',
  subject: 'server',
  levels: always('caution'),
  advice: 'Keep the default: it is part of the URL that most clients call.',
  check: (pair) =>
    variablePairs(pair).flatMap(({ before, after }) =>
      before.default !== after.default
        ? {
            message: `The server variable ${quoted(after.name)} stood for ${quoted(before.default)} and stands for ${quoted(after.default)} now.`,
            what: [after.name, before.default, after.default],
            published: before.pointer,
            candidate: after.pointer,
          }
        : [],
    ),
}
