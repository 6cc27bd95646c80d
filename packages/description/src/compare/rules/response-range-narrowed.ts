import type { CompareRule } from '../rule.ts'

/** OpenAPI 3.1, Responses Object: a range stands for all its codes. */
export const responseRangeNarrowed: CompareRule<'response'> = {
  id: 'response-range-narrowed',
  summary: 'Of a range of statuses only some are left',
  subject: 'response',
  levels: { sent: 'caution', received: 'safe' },
  advice: 'Go on understanding the whole range.',
  check: ({ before, after, isPart }) =>
    isPart &&
    before &&
    after && {
      message: `Of the responses ${before.status} only some are left.`,
      what: [before.status],
    },
}
