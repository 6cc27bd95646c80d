import { responseBodies } from '../bodies.ts'
import { propertyPath } from '../common-objects.ts'
import { objectPairs } from '../object-pairs.ts'
import type { CompareRule } from '../rule.ts'

/** What readers of a response found there, they must still find. */
export const responsePropertyRemoved: CompareRule = {
  id: 'response-property-removed',
  level: 'breaking',
  *check(comparison) {
    const told = new Set<string>()
    for (const { key, body: status, pair } of objectPairs(comparison, responseBodies)) {
      if (pair.candidate.hasAlternatives) continue
      for (const [name, property] of pair.published.properties) {
        // Several responses share schemas: an operation is told once of each property.
        const once = `${key} ${property.pointer}`
        if (pair.candidate.properties.has(name) || told.has(once)) continue
        told.add(once)
        yield {
          operation: key,
          message: `Responses (${status}) no longer have the property "${propertyPath(pair.path, name)}". Keep it, and mark it as deprecated.`,
          published: property.pointer,
          candidate: pair.candidate.pointer,
        }
      }
    }
  },
}
