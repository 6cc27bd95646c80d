import { pointerOf } from '../../model/walk.ts'
import { own } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/**
 * In 3.0 `nullable` adds null to the type beside it, and means nothing without one (Schema Object).
 * It is only told: beside `allOf` and `anyOf` most readers understand what is meant.
 */
export const nullableWithoutType: Check = {
  id: 'nullable-without-type',
  level: 'info',
  start: ({ specification }, report) => ({
    kinds: ['schema'],
    visit(node, _, spot) {
      if (specification !== '3.0' || own(node, 'nullable') !== true) return
      if (Object.hasOwn(node, 'type') || Object.hasOwn(node, '$ref')) return
      report(
        join(pointerOf(spot), 'nullable'),
        'Without a type beside it, "nullable" means nothing to strict readers. Add the type here.',
      )
    },
  }),
}
