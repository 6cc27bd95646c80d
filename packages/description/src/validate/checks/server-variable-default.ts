import { pointerOf } from '../../model/walk.ts'
import { own, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** The default of a server variable is one of its values, where these are listed (Server Variable Object). */
export const serverVariableDefault: Check = {
  id: 'server-variable-default',
  level: 'error',
  start: (_, report) => ({
    kinds: ['server variable'],
    visit(node, __, spot) {
      const value = ownString(node, 'default')
      const allowed = own(node, 'enum')
      if (value === undefined || !Array.isArray(allowed) || allowed.includes(value)) return
      if (allowed.length > 0)
        report(
          join(pointerOf(spot), 'default'),
          `The default "${value}" is not among the values under enum. Add it there, or choose one of them.`,
        )
    },
  }),
}
