import { type CompareRule, narrowing } from '../rule.ts'

/**
 * A request without a body must stay one that is accepted. (OpenAPI 3.1, Request Body Object,
 * required.)
 */
export const requestBodyBecameRequired: CompareRule<'body'> = {
  id: 'request-body-became-required',
  summary: 'An optional request body is required now',
  subject: 'body',
  levels: narrowing,
  advice: 'Accept requests without it.',
  check: ({ before, after }) =>
    before &&
    after?.required &&
    !before.required && { message: 'The request body was optional and is required now.', what: [] },
}
