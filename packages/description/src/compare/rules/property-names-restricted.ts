import { type CompareRule, narrowing } from '../rule.ts'
import { inside } from '../words.ts'

/** JSON Schema 2020-12 Core, 10.3.2.4 propertyNames. */
export const propertyNamesRestricted: CompareRule<'schema'> = {
  id: 'property-names-restricted',
  summary: 'Names of properties must match a schema now',
  subject: 'schema',
  levels: narrowing,
  advice: 'Go on accepting any names.',
  check: ({ before, after }) =>
    before.propertyNames === null &&
    after.propertyNames !== null && {
      message: (it) => `The names of properties of ${inside(it)} must match a schema now.`,
      what: [],
      candidate: after.at('propertyNames'),
    },
}
