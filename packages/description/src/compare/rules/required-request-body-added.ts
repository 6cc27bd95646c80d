import type { CompareRule } from '../rule.ts'

/** OpenAPI 3.1, Request Body Object, required. */
export const requiredRequestBodyAdded: CompareRule<'body'> = {
  id: 'required-request-body-added',
  summary: 'A request must have a body now',
  subject: 'body',
  levels: { sent: 'breaking', received: 'safe' },
  advice: 'Make the body optional: accept requests without it.',
  check: ({ before, after }) =>
    !before &&
    after?.required && {
      message: 'The request body is new and required, and callers do not send it.',
      what: [],
    },
}
