import { type CompareRule, always } from '../rule.ts'
import { isSuccess } from '../statuses.ts'

/**
 * OpenAPI 3.1, Responses Object: a description need not cover all status codes, as they may not
 * be known in advance.
 */
export const otherResponseAdded: CompareRule<'response'> = {
  id: 'other-response-added',
  summary: 'There is another status for errors or redirects',
  subject: 'response',
  levels: always('safe'),
  advice: '',
  check: ({ before, after, isCovered }) =>
    !before &&
    after &&
    !isSuccess(after.status) &&
    !isCovered && { message: `The response ${after.status} is new.`, what: [after.status] },
}
