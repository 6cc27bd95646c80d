import { operationsOf } from '../../model/reading.ts'
import { followIn, target } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { isObject, ownList, ownObject, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { Suggestions } from '../nearest.ts'
import { operationsById, type IndexedOperation } from '../operations-index.ts'

/** A link gives values to parameters that the linked operation has (Link Object). */
export const linkParameter: Check = {
  id: 'link-parameter',
  level: 'warning',
  start({ root }, report) {
    const suggestions = new Suggestions()
    let byId: Map<string, IndexedOperation> | undefined
    // Many links can lead to one operation with many parameters.
    const known = new Map<string, Set<string> | null>()
    const namesFor = (link: JsonObject): Set<string> | null => {
      const id = ownString(link, 'operationId')
      const reference = ownString(link, 'operationRef') ?? ''
      const key = id === undefined ? reference : ` ${id}`
      const found = known.get(key)
      if (found !== undefined) return found
      byId ??= operationsById(root)
      const linked = id === undefined ? operationAt(root, reference) : byId.get(id)
      const names = linked ? parameterNames(linked, root) : null
      known.set(key, names)
      return names
    }
    return {
      kinds: ['link'],
      visit(node, _, spot) {
        const given = Object.keys(ownObject(node, 'parameters') ?? {})
        const names = given.length > 0 ? namesFor(node) : null
        for (const name of names ? given : [])
          if (names && !names.has(name))
            report(
              join(pointerOf(spot), 'parameters', name),
              `The linked operation has no parameter "${name}". ${suggestions.for(name, names, 'Remove it, or declare it there.')}`,
            )
      },
    }
  },
}

function operationAt(root: JsonObject, reference: string): IndexedOperation | undefined {
  const node = target(root, reference)
  const pathItem = target(root, reference.slice(0, Math.max(0, reference.lastIndexOf('/'))))
  if (!isObject(node) || !isObject(pathItem)) return undefined
  return [...operationsOf(pathItem)].some((operation) => operation.node === node)
    ? { node, pathItem }
    : undefined
}

/** Plain and with their place, as in `path.id`; null where one of them cannot be read. */
function parameterNames(
  { node, pathItem }: IndexedOperation,
  root: JsonObject,
): Set<string> | null {
  const names = new Set<string>()
  for (const item of [...ownList(pathItem, 'parameters'), ...ownList(node, 'parameters')]) {
    const parameter = followIn(root, item)
    const name = ownString(parameter, 'name')
    if (name === undefined) return null
    names.add(name).add(`${ownString(parameter, 'in')}.${name}`)
  }
  return names
}
