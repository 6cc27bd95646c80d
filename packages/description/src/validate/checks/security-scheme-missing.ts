import { pointerOf } from '../../model/walk.ts'
import { isObject, ownList, ownObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** A security requirement names a scheme that is declared (Security Requirement Object). */
export const securitySchemeMissing: Check = {
  id: 'security-scheme-missing',
  level: 'error',
  start({ root, specification }, report) {
    const field = specification === '2.0' ? 'securityDefinitions' : 'components/securitySchemes'
    const declared =
      specification === '2.0'
        ? ownObject(root, 'securityDefinitions')
        : ownObject(ownObject(root, 'components'), 'securitySchemes')
    return {
      kinds: ['operation', 'description'],
      visit(node, _, spot) {
        for (const [index, requirement] of ownList(node, 'security').entries())
          for (const name of Object.keys(isObject(requirement) ? requirement : {})) {
            if (declared && Object.hasOwn(declared, name)) continue
            // Since 3.2 a requirement may name its scheme by URI.
            if (specification === '3.2' && /[/#]/.test(name)) continue
            report(
              join(pointerOf(spot), 'security', index, name),
              `No security scheme is called "${name}". Declare it under ${field}, or correct the name.`,
            )
          }
      },
    }
  },
}
