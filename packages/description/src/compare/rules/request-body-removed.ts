import { type CompareRule, always } from '../rule.ts'

/** No media type of the body is described any more: each of them was a way to call. */
export const requestBodyRemoved: CompareRule<'body'> = {
  id: 'request-body-removed',
  summary: 'A request has no body any more',
  subject: 'body',
  levels: always('breaking'),
  advice: 'Go on accepting the body, and mark what is in it as deprecated.',
  check: ({ before, after }) =>
    before &&
    !after && {
      message: 'The request body is gone: what is sent in it is no longer heard.',
      what: [],
    },
}
