import { pointerOf } from '../../model/walk.ts'
import { ownList, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Since 3.2 servers have names, each its own (Server Object, `name`). */
export const serverNameDuplicate: Check = {
  id: 'server-name-duplicate',
  level: 'error',
  start: (_, report) => ({
    kinds: ['description', 'path item', 'operation'],
    visit(node, __, spot) {
      const seen = new Set<string>()
      for (const [index, server] of ownList(node, 'servers').entries()) {
        const name = ownString(server, 'name')
        if (name === undefined) continue
        if (seen.has(name))
          report(
            join(pointerOf(spot), 'servers', index, 'name'),
            `Another server of this list is called "${name}". Give each its own name.`,
          )
        seen.add(name)
      }
    },
  }),
}
