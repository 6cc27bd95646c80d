import { operationsOf } from '../../model/reading.ts'
import { followIn } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { ownList, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

interface Placed {
  place: string
  pointer: string
}

/** Since 3.2 one parameter can be the whole query string; then there is no other one in it (Parameter Object). */
export const querystringConflict: Check = {
  id: 'querystring-conflict',
  level: 'error',
  start: ({ root, specification }, report) => {
    const judge = (parameters: Placed[]): void => {
      const whole = parameters.find(({ place }) => place === 'querystring')
      if (!whole) return
      const other = parameters.find((one) => one !== whole)
      if (other)
        report(
          other.pointer,
          'Another parameter of this operation is the whole query string, so no other can be in the query. Put this one into the schema of the other, or remove one of them.',
        )
    }
    return {
      kinds: ['path item'],
      visit(node, _, spot) {
        if (specification !== '3.2') return
        const pointer = pointerOf(spot)
        const shared = queryParameters(node, pointer, root)
        for (const { field, node: operation } of operationsOf(node))
          judge([...shared, ...queryParameters(operation, pointer + field, root)])
      },
    }
  },
}

const queryParameters = (owner: JsonObject, pointer: string, root: JsonObject): Placed[] =>
  ownList(owner, 'parameters').flatMap((item, index) => {
    const place = ownString(followIn(root, item), 'in') ?? ''
    return place.startsWith('query') ? [{ place, pointer: join(pointer, 'parameters', index) }] : []
  })
