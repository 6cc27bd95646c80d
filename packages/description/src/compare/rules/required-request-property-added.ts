import { requestBodies } from '../bodies.ts'
import { objectPairs } from '../object-pairs.ts'
import type { CompareRule } from '../rule.ts'

/** A body that was complete must stay complete. */
export const requiredRequestPropertyAdded: CompareRule = {
  id: 'required-request-property-added',
  level: 'breaking',
  *check(comparison) {
    for (const { key, pair } of objectPairs(comparison, requestBodies)) {
      if (pair.published.hasAlternatives) continue
      for (const [name, property] of pair.candidate.properties)
        if (property.required && !pair.published.properties.has(name))
          yield {
            operation: key,
            message: `The request body${at(pair.path)} must have the new property "${name}", which callers do not send. Make it optional.`,
            published: pair.published.pointer,
            candidate: property.pointer,
          }
    }
  },
}

const at = (path: string): string => (path === '' ? '' : ` at ${path}`)
