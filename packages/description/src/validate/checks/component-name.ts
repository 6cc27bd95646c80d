import { shortened } from '../../finding.ts'
import { pointerOf } from '../../model/walk.ts'
import { isObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Names of components are of a few characters only (Components Object); since 3.1 the official schemas say so. */
export const componentName: Check = {
  id: 'component-name',
  level: 'error',
  start: ({ specification }, report) => ({
    kinds: ['components object'],
    visit(node, _, spot) {
      if (specification !== '3.0') return
      for (const [section, components] of Object.entries(node)) {
        if (section.startsWith('x-') || !isObject(components)) continue
        for (const name of Object.keys(components))
          if (!/^[\w.-]+$/.test(name))
            report(
              join(pointerOf(spot), section, name),
              `The name "${shortened(name)}" is not allowed here: letters, digits, ".", "-" and "_" are. Rename it.`,
            )
      }
    },
  }),
}
