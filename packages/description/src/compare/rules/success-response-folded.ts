import { type CompareRule, always } from '../rule.ts'
import { isSuccess } from '../statuses.ts'

/**
 * OpenAPI 3.1, Responses Object, default: the documentation of responses other than the ones
 * declared.
 */
export const successResponseFolded: CompareRule<'response'> = {
  id: 'success-response-folded',
  summary: 'A status for success is only covered by default now',
  subject: 'response',
  levels: always('caution'),
  advice: 'Describe this status on its own: default stands for errors to most readers.',
  check: ({ before, after }) =>
    before &&
    isSuccess(before.status) &&
    after?.status === 'default' && {
      message: `The response ${before.status} is described by default only.`,
      what: [before.status],
    },
}
