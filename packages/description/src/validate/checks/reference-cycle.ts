import { pointerOf } from '../../model/walk.ts'
import { isObject, ownString } from '../../parse/json.ts'
import { pointerOfFragment, valueAt } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** References that lead only to references, and back: there is nothing at their end. */
export const referenceCycle: Check = {
  id: 'reference-cycle',
  level: 'error',
  start({ root }, report) {
    const told = new Set<string>()
    return {
      visit(node, _, spot) {
        if (ownString(node, '$ref') === undefined) return
        const start = pointerOf(spot)
        const chain = [start]
        let current: unknown = node
        while (isObject(current) && chain.length < 1_000) {
          const reference = ownString(current, '$ref')
          const next = reference?.startsWith('#') ? pointerOfFragment(reference.slice(1)) : null
          if (next === null) return
          if (next === start) {
            // Each cycle is told once, at its first member.
            if (!chain.some((pointer) => told.has(pointer)))
              report(
                start,
                `This reference leads back to itself${chain.length > 1 ? ` over ${chain.slice(1).join(', ')}` : ''}. Put the definition in one of these places.`,
              )
            for (const pointer of chain) told.add(pointer)
            return
          }
          if (chain.includes(next)) return
          chain.push(next)
          current = valueAt(root, next)
        }
      },
    }
  },
}
