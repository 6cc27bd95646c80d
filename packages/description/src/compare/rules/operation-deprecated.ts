import { type CompareRule, always } from '../rule.ts'

/**
 * OpenAPI 3.1, Operation Object, deprecated: consumers SHOULD refrain from usage; it still
 * works.
 */
export const operationDeprecated: CompareRule<'operation'> = {
  id: 'operation-deprecated',
  summary: 'An operation is deprecated',
  subject: 'operation',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    before &&
    after?.deprecated &&
    !before.deprecated && {
      message: `${after.title} is deprecated now. Callers should plan to leave it.`,
      what: [],
    },
}
