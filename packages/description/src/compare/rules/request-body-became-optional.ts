import { type CompareRule, widening } from '../rule.ts'

export const requestBodyBecameOptional: CompareRule<'body'> = {
  id: 'request-body-became-optional',
  summary: 'A required request body is optional now',
  subject: 'body',
  levels: widening,
  advice: 'Go on sending the body.',
  check: ({ before, after }) =>
    after &&
    before?.required &&
    !after.required && { message: 'The request body was required and is optional now.', what: [] },
}
