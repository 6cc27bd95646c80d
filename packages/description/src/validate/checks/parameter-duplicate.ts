import { followIn } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { ownList, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Within one list, a parameter is unique by its name and place (Operation and Path Item Object). */
export const parameterDuplicate: Check = {
  id: 'parameter-duplicate',
  level: 'error',
  start: ({ root }, report) => ({
    kinds: ['operation', 'path item'],
    visit(node, _, spot) {
      const seen = new Set<string>()
      for (const [index, item] of ownList(node, 'parameters').entries()) {
        const parameter = followIn(root, item)
        const name = ownString(parameter, 'name')
        const place = ownString(parameter, 'in')
        if (name === undefined || place === undefined) continue
        // Header names do not tell upper from lower case.
        const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`
        if (seen.has(key))
          report(
            join(pointerOf(spot), 'parameters', index),
            `The ${place} parameter "${name}" is in this list twice. Remove one.`,
          )
        seen.add(key)
      }
    },
  }),
}
