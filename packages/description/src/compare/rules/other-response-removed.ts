import type { CompareRule } from '../rule.ts'
import { isSuccess } from '../statuses.ts'

/** Who handles an error that no longer comes is not hurt. */
export const otherResponseRemoved: CompareRule<'response'> = {
  id: 'other-response-removed',
  summary: 'A status for errors or redirects is gone',
  subject: 'response',
  levels: { sent: 'caution', received: 'safe' },
  advice: 'Go on understanding this status.',
  check: ({ before, after }) =>
    before &&
    !after &&
    !isSuccess(before.status) && {
      message: `The response ${before.status} is no longer described.`,
      what: [before.status],
    },
}
