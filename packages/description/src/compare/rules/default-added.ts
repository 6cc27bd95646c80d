import { type CompareRule, always } from '../rule.ts'
import { listed } from '../words.ts'

export const defaultAdded: CompareRule<'schema'> = {
  id: 'default-added',
  summary: 'A value is assumed where none is given',
  subject: 'schema',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    before.default === null &&
    after.default !== null && {
      message: (it) =>
        `${it} is assumed to be ${listed([after.default ?? ''])} where it is left out.`,
      what: [after.default],
      candidate: after.at('default'),
    },
}
