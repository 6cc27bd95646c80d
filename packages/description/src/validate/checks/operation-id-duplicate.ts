import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** An operationId names one operation in the whole description (Operation Object). */
export const operationIdDuplicate: Check = {
  id: 'operation-id-duplicate',
  level: 'error',
  start(_, report) {
    const seen = new Map<string, string>()
    return {
      kinds: ['operation'],
      visit(node, __, spot) {
        const id = ownString(node, 'operationId')
        if (id === undefined) return
        const first = seen.get(id)
        if (first === undefined) seen.set(id, pointerOf(spot))
        else
          report(
            join(pointerOf(spot), 'operationId'),
            `The operationId "${id}" is taken already, by ${first}. Give each operation its own.`,
          )
      },
    }
  },
}
