import { type CompareRule, widening } from '../rule.ts'

/**
 * JSON Schema 2020-12 Core, 10.3.2.3 additionalProperties: false promises readers that there is
 * nothing else.
 */
export const propertyAddedToClosedObject: CompareRule<'property'> = {
  id: 'property-added-to-closed-object',
  summary: 'A property is new where no others were announced',
  subject: 'property',
  levels: widening,
  advice: 'Keep the object as it is: it said with additionalProperties that there is nothing else.',
  check: ({ before, after, hiddenBefore, ownerBefore }) =>
    !before &&
    !hiddenBefore &&
    after &&
    ownerBefore.additional === false && {
      message: (it) => `${it} is new, in an object that had announced no others.`,
      what: [],
    },
}
