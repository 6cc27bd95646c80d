import { type CompareRule, always } from '../rule.ts'

export const serverAdded: CompareRule<'server'> = {
  id: 'server-added',
  summary: 'The API is offered at another URL, too',
  subject: 'server',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    !before && after && { message: `The server ${after.given} is new.`, what: [after.url] },
}
