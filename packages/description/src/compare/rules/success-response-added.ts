import type { CompareRule } from '../rule.ts'
import { isSuccess } from '../statuses.ts'

/**
 * OpenAPI 3.1, Responses Object: a description is expected to cover the successful responses;
 * readers know only those.
 */
export const successResponseAdded: CompareRule<'response'> = {
  id: 'success-response-added',
  summary: 'There is another status for success',
  subject: 'response',
  levels: { sent: 'safe', received: 'caution' },
  advice: 'Go on answering with the status that there was.',
  check: ({ before, after, isCovered }) =>
    !before &&
    after &&
    isSuccess(after.status) &&
    !isCovered && { message: `The response ${after.status} is new.`, what: [after.status] },
}
