import { type CompareRule, always } from '../rule.ts'

/**
 * OpenAPI 3.1, Callback Object: requests that the API provider may initiate and their expected
 * responses.
 */
export const callbackRemoved: CompareRule<'callback'> = {
  id: 'callback-removed',
  summary: 'An operation no longer calls back',
  subject: 'callback',
  levels: always('breaking'),
  advice: 'Go on calling back until nobody waits for it.',
  check: ({ before, after }) =>
    before && !after && { message: `The callback ${before.title} is no longer made.`, what: [] },
}
