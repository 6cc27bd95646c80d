import { type CompareRule, always } from '../rule.ts'
import { isSuccess } from '../statuses.ts'

/**
 * Callers who handle a success by its status must still see that status. (OpenAPI 3.1, Responses
 * Object.)
 */
export const successResponseRemoved: CompareRule<'response'> = {
  id: 'success-response-removed',
  summary: 'A status for success is no longer given',
  subject: 'response',
  levels: always('breaking'),
  advice: 'Keep this status for what succeeded with it before.',
  check: ({ before, after }) =>
    before &&
    !after &&
    isSuccess(before.status) && {
      message: `The response ${before.status} is no longer given.`,
      what: [before.status],
    },
}
