import { type CompareRule, always } from '../rule.ts'
import { listed } from '../words.ts'

export const defaultAdded: CompareRule<'default'> = {
  id: 'default-added',
  summary: 'A value is assumed where none is given',
  subject: 'default',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    before === null &&
    after !== null && {
      message: (it) => `${it} is assumed to be ${listed([after])} where it is left out.`,
      what: [after],
    },
}
