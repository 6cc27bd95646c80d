import { pointerOf } from '../../model/walk.ts'
import { own } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

const ranges = [
  ['minimum', 'maximum'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const

/** A lower bound over the upper one: no value can ever match. */
export const emptyRange: Check = {
  id: 'empty-range',
  level: 'warning',
  start: ({ specification }, report) => ({
    kinds: specification === '2.0' ? ['schema', 'parameter', 'header'] : ['schema'],
    visit(node, _, spot) {
      for (const [lower, upper] of ranges) {
        const [least, most] = [own(node, lower), own(node, upper)]
        if (typeof least === 'number' && typeof most === 'number' && least > most)
          report(
            join(pointerOf(spot), lower),
            `Nothing matches: ${lower} is ${least}, and ${upper} is ${most}. Exchange or correct the bounds.`,
          )
      }
    },
  }),
}
