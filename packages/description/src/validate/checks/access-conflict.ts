import { pointerOf } from '../../model/walk.ts'
import { own } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** A field that may neither be sent nor received (Schema Object, `readOnly` and `writeOnly`). */
export const accessConflict: Check = {
  id: 'access-conflict',
  level: 'error',
  start: (_, report) => ({
    kinds: ['schema'],
    visit(node, __, spot) {
      if (own(node, 'readOnly') === true && own(node, 'writeOnly') === true)
        report(
          join(pointerOf(spot), 'writeOnly'),
          'This is both readOnly and writeOnly, so it is never sent. Keep one of them.',
        )
    },
  }),
}
