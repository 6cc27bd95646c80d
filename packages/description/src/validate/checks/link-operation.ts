import { target } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { isObject, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { Suggestions } from '../nearest.ts'

/** A link leads to an operation that is there (Link Object); without it, all else still works. */
export const linkOperation: Check = {
  id: 'link-operation',
  level: 'warning',
  start({ root, specification }, report) {
    const ids = new Set<string>()
    const suggestions = new Suggestions()
    const wanted: { id: string; pointer: string }[] = []
    return {
      kinds: ['link', 'operation'],
      visit(node, kind, spot) {
        const id = ownString(node, 'operationId')
        if (kind === 'operation') {
          if (id !== undefined) ids.add(id)
          return
        }
        if (Object.hasOwn(node, '$ref')) return
        const reference = ownString(node, 'operationRef')
        // The official schemas say so since 3.1.
        if (specification === '3.0' && id === undefined && reference === undefined)
          report(
            pointerOf(spot),
            'This link leads to no operation. Add the operationId of the operation that it leads to.',
          )
        if (id !== undefined) wanted.push({ id, pointer: join(pointerOf(spot), 'operationId') })
        if (reference?.startsWith('#') && !isObject(target(root, reference)))
          report(
            join(pointerOf(spot), 'operationRef'),
            `No operation is at ${reference}. Correct the reference, in which a / inside a path is written ~1, or use the operationId.`,
          )
      },
      end() {
        for (const { id, pointer } of wanted) {
          if (ids.has(id)) continue
          const otherwise = 'Correct it, or give it to the operation that is meant.'
          report(
            pointer,
            `No operation has the operationId "${id}". ${suggestions.for(id, ids, otherwise)}`,
          )
        }
      },
    }
  },
}
