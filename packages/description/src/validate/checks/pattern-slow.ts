import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { canBacktrackForEver } from '../backtracking.ts'

/** Whoever validates data by such a pattern can be stopped by one request. */
export const patternSlow: Check = {
  id: 'pattern-slow',
  level: 'warning',
  start: (_, report) => ({
    kinds: ['schema', 'parameter', 'header'],
    visit(node, __, spot) {
      const pattern = ownString(node, 'pattern')
      if (pattern !== undefined && canBacktrackForEver(pattern))
        report(
          join(pointerOf(spot), 'pattern'),
          'This pattern repeats a part that itself repeats, so matching can take exponential time (ReDoS). Let only one of the two repeat.',
        )
    },
  }),
}
