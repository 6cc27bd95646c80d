import { target } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import { pointerOfFragment } from '../../pointer.ts'
import { shortened } from '../../finding.ts'
import type { Check } from '../check.ts'
import { cyclesIn } from '../cycles.ts'

/** References that lead only to references, and back: there is nothing at their end. */
export const referenceCycle: Check = {
  id: 'reference-cycle',
  level: 'error',
  start({ root }, report) {
    /** For each reference in the text, what stands at its end: again a reference, or not. */
    const next = new Map<string, string | undefined>()
    const leadsOn = new Map<string, string>()
    return {
      visit(node, _, spot) {
        const reference = ownString(node, '$ref')
        if (reference === undefined) return
        if (!next.has(reference))
          next.set(
            reference,
            ownString(target(root, reference), '$ref') === undefined
              ? undefined
              : (pointerOfFragment(reference.slice(1)) ?? undefined),
          )
        const pointer = next.get(reference)
        if (pointer !== undefined) leadsOn.set(pointerOf(spot), pointer)
      },
      end() {
        for (const [start, ...rest] of cyclesIn(leadsOn))
          report(
            start ?? '',
            `This reference leads back to itself${rest.length > 0 ? ` over ${shortened(rest.join(', '))}` : ''}. Put the definition in one of these places.`,
          )
      },
    }
  },
}
