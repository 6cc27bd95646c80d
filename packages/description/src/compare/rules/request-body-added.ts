import { type CompareRule, always } from '../rule.ts'

export const requestBodyAdded: CompareRule<'body'> = {
  id: 'request-body-added',
  summary: 'A request may have a body now',
  subject: 'body',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    !before && after && !after.required && { message: 'A request body may be sent now.', what: [] },
}
