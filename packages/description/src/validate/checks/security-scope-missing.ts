import { followIn } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { isObject, own, ownList, ownObject, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { Suggestions } from '../nearest.ts'

/** A requirement asks for scopes that its OAuth 2 scheme offers (Security Requirement Object). */
export const securityScopeMissing: Check = {
  id: 'security-scope-missing',
  level: 'warning',
  start({ root, specification }, report) {
    const schemes =
      specification === '2.0'
        ? ownObject(root, 'securityDefinitions')
        : ownObject(ownObject(root, 'components'), 'securitySchemes')
    const suggestions = new Suggestions()
    const offered = new Map<string, Set<string> | null>()
    const offeredBy = (name: string): Set<string> | null => {
      let scopes = offered.get(name)
      if (scopes === undefined)
        offered.set(name, (scopes = scopesOf(followIn(root, own(schemes, name)))))
      return scopes
    }
    return {
      kinds: ['operation', 'description'],
      visit(node, _, spot) {
        for (const [index, requirement] of ownList(node, 'security').entries())
          for (const [name, scopes] of Object.entries(isObject(requirement) ? requirement : {})) {
            if (!Array.isArray(scopes) || scopes.length === 0) continue
            const known = offeredBy(name)
            for (const [place, scope] of known ? scopes.entries() : [])
              if (known && typeof scope === 'string' && !known.has(scope))
                report(
                  join(pointerOf(spot), 'security', index, name, place),
                  `No flow of "${name}" offers the scope "${scope}". ${suggestions.for(scope, known, 'Add it to the scopes of the flow, or correct the name.')}`,
                )
          }
      },
    }
  },
}

/** The scopes of all flows of an OAuth 2 scheme; null for other schemes. */
function scopesOf(scheme: JsonObject | undefined): Set<string> | null {
  if (ownString(scheme, 'type') !== 'oauth2') return null
  const flows = [scheme, ...Object.values(ownObject(scheme, 'flows') ?? {})]
  return new Set(flows.flatMap((flow) => Object.keys(ownObject(flow, 'scopes') ?? {})))
}
