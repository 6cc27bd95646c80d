import { requestBodies } from '../bodies.ts'
import { propertyPath } from '../common-objects.ts'
import { objectPairs } from '../object-pairs.ts'
import type { CompareRule } from '../rule.ts'

/** What bodies could leave out, they may still leave out. */
export const requestPropertyBecameRequired: CompareRule = {
  id: 'request-property-became-required',
  level: 'breaking',
  *check(comparison) {
    for (const { key, pair } of objectPairs(comparison, requestBodies))
      for (const [name, property] of pair.candidate.properties) {
        const earlier = pair.published.properties.get(name)
        if (property.required && earlier && !earlier.required)
          yield {
            operation: key,
            message: `The property "${propertyPath(pair.path, name)}" of the request body was optional and is required now. Keep it optional.`,
            published: earlier.pointer,
            candidate: property.pointer,
          }
      }
  },
}
