import { responseBodies } from '../bodies.ts'
import { propertyPath } from '../common-objects.ts'
import type { CompareRule } from '../rule.ts'

/** What readers of a response found there, they must still find. */
export const responsePropertyRemoved: CompareRule = {
  id: 'response-property-removed',
  level: 'breaking',
  *check({ kept, published: before, candidate: after, objects }) {
    for (const { key, published, candidate } of kept) {
      const bodies = responseBodies(candidate, after)
      const told = new Set<string>()
      for (const [status, old] of responseBodies(published, before)) {
        const body = bodies.get(status)
        if (!body) continue
        for (const pair of objects.of(old, body)) {
          if (pair.candidate.hasAlternatives) continue
          for (const [name, property] of pair.published.properties) {
            // Several responses share schemas: an operation is told once of each property.
            if (pair.candidate.properties.has(name) || told.has(property.pointer)) continue
            told.add(property.pointer)
            yield {
              operation: key,
              message: `Responses (${status}) no longer have the property "${propertyPath(pair.path, name)}". Keep it, and mark it as deprecated.`,
              published: property.pointer,
              candidate: pair.candidate.pointer,
            }
          }
        }
      }
    }
  },
}
