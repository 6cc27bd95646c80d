import { target } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import { pointerOfFragment } from '../../pointer.ts'
import { shortened } from '../../finding.ts'
import type { Check } from '../check.ts'

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

/** The circles, each once, from its first member in the order of the map. Every step is made once. */
function* cyclesIn(leadsOn: Map<string, string>): Generator<string[]> {
  const order = new Map([...leadsOn.keys()].map((pointer, index) => [pointer, index]))
  const settled = new Set<string>()
  for (const start of leadsOn.keys()) {
    const chain = new Set<string>()
    let current: string | undefined = start
    while (current !== undefined && !settled.has(current) && !chain.has(current)) {
      chain.add(current)
      current = leadsOn.get(current)
    }
    const members = [...chain]
    if (current !== undefined && chain.has(current)) {
      const circle = members.slice(members.indexOf(current))
      const positions = circle.map((member) => order.get(member) ?? 0)
      const at = positions.indexOf(positions.reduce((least, one) => Math.min(least, one)))
      yield [...circle.slice(at), ...circle.slice(0, at)]
    }
    for (const member of members) settled.add(member)
  }
}
