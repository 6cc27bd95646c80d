import { type CompareRule, always } from '../rule.ts'

export const propertyUndeprecated: CompareRule<'property'> = {
  id: 'property-undeprecated',
  summary: 'A property is no longer deprecated',
  subject: 'property',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    after &&
    before?.deprecated &&
    !after.deprecated && { message: (it) => `${it} is no longer deprecated.`, what: [] },
}
