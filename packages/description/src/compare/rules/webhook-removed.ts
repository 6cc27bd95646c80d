import { type CompareRule, always } from '../rule.ts'
import { isSunset } from '../announced.ts'

/** OpenAPI 3.1, OpenAPI Object, webhooks: requests that the API provider may initiate. */
export const webhookRemoved: CompareRule<'operation'> = {
  id: 'webhook-removed',
  summary: 'A webhook is no longer called',
  subject: 'operation',
  levels: always('breaking'),
  advice:
    'Keep calling it until nobody waits for it: mark it as deprecated, and announce a date with x-sunset.',
  check: ({ before, after, today }) =>
    before?.kind === 'webhook' &&
    !after &&
    !isSunset(before, today) && {
      message: `The webhook ${before.title} is no longer called.`,
      what: [],
    },
}
