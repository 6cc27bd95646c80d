import { pointerOf } from '../../model/walk.ts'
import { own } from '../../parse/json.ts'
import type { Check } from '../check.ts'

/** Until 3.0 a list says what its items are (Schema Object, `items`); many published ones do not. */
export const itemsMissing: Check = {
  id: 'items-missing',
  level: 'warning',
  start: ({ specification }, report) => ({
    kinds: specification === '2.0' ? ['schema', 'parameter', 'header'] : ['schema'],
    visit(node, _, spot) {
      if (specification === '3.1' || specification === '3.2') return
      if (own(node, 'type') !== 'array' || Object.hasOwn(node, 'items')) return
      if (Object.hasOwn(node, '$ref')) return
      report(
        pointerOf(spot),
        'This list does not say what its items are. Add "items", empty if they can be anything.',
        'items: {}',
      )
    },
  }),
}
