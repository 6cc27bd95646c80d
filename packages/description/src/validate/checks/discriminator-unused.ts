import { pointerOf } from '../../model/walk.ts'
import { ownList, ownString } from '../../parse/json.ts'
import { pointerOfFragment, join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/**
 * A discriminator chooses between the alternatives of `oneOf` or `anyOf`, or between the schemas that
 * build on its own by `allOf` (Discriminator Object); without either it has nothing to choose from.
 */
export const discriminatorUnused: Check = {
  id: 'discriminator-unused',
  level: 'warning',
  start(_, report) {
    const alone: string[] = []
    const builtOn = new Set<string>()
    return {
      kinds: ['schema'],
      visit(node, _, spot) {
        for (const part of ownList(node, 'allOf')) {
          const reference = ownString(part, '$ref')
          const pointer = reference?.startsWith('#') && pointerOfFragment(reference.slice(1))
          if (pointer) builtOn.add(pointer)
        }
        if (!Object.hasOwn(node, 'discriminator')) return
        if (['oneOf', 'anyOf', 'allOf'].every((keyword) => !Object.hasOwn(node, keyword)))
          alone.push(pointerOf(spot))
      },
      end() {
        for (const pointer of alone)
          if (!builtOn.has(pointer))
            report(
              join(pointer, 'discriminator'),
              'This discriminator has nothing to choose from: the schema has no oneOf or anyOf, and none builds on it by allOf. Add the alternatives, or remove the discriminator.',
            )
      },
    }
  },
}
