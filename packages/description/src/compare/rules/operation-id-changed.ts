import { type CompareRule, always } from '../rule.ts'
import { quoted } from '../words.ts'

/**
 * OpenAPI 3.1, Operation Object, operationId: tools MAY use it to identify an operation
 * uniquely.
 */
export const operationIdChanged: CompareRule<'operation'> = {
  id: 'operation-id-changed',
  summary: 'An operation has another operationId',
  subject: 'operation',
  levels: always('caution'),
  advice: 'Keep the operationId: generated clients name their methods after it.',
  check: ({ before, after }) =>
    before?.operationId &&
    after &&
    before.operationId !== after.operationId && {
      message: `The operationId of ${after.title} was ${quoted(before.operationId)} and is ${after.operationId === null ? 'gone' : quoted(after.operationId)} now.`,
      what: [before.operationId, after.operationId],
    },
}
