import { type CompareRule, widening } from '../rule.ts'
import { inside } from '../words.ts'

/** JSON Schema 2020-12 Core, 10.3.2.4 propertyNames. */
export const propertyNamesFreed: CompareRule<'schema'> = {
  id: 'property-names-freed',
  summary: 'Names of properties need not match a schema any more',
  subject: 'schema',
  levels: widening,
  advice: 'Go on using names that match.',
  check: ({ before, after }) =>
    after.propertyNames === null &&
    before.propertyNames !== null && {
      message: (it) => `The names of properties of ${inside(it)} may be anything now.`,
      what: [],
      published: before.at('propertyNames'),
    },
}
