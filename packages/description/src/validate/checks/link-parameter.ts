import { operationsOf } from '../../model/reading.ts'
import { followIn, target } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { isObject, ownList, ownObject, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { nearest } from '../nearest.ts'
import { operationsById, type IndexedOperation } from '../operations-index.ts'

/** A link gives values to parameters that the linked operation has (Link Object). */
export const linkParameter: Check = {
  id: 'link-parameter',
  level: 'warning',
  start({ root }, report) {
    let byId: Map<string, IndexedOperation> | undefined
    const linkedBy = (link: JsonObject): IndexedOperation | undefined => {
      byId ??= operationsById(root)
      const id = ownString(link, 'operationId')
      return id === undefined
        ? operationAt(root, ownString(link, 'operationRef') ?? '')
        : byId.get(id)
    }
    return {
      kinds: ['link'],
      visit(node, _, spot) {
        const given = Object.keys(ownObject(node, 'parameters') ?? {})
        const linked = given.length > 0 ? linkedBy(node) : undefined
        const names = linked && parameterNames(linked, root)
        for (const name of names ? given : []) {
          if (names?.includes(name)) continue
          const meant = nearest(name, names ?? [])
          report(
            join(pointerOf(spot), 'parameters', name),
            `The linked operation has no parameter "${name}". ${meant === null ? 'Remove it, or declare it there.' : `Did you mean "${meant}"?`}`,
          )
        }
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

/** Plain and with their place, as in `path.id`; undefined where one of them cannot be read. */
function parameterNames(
  { node, pathItem }: IndexedOperation,
  root: JsonObject,
): string[] | undefined {
  const names: string[] = []
  for (const item of [...ownList(pathItem, 'parameters'), ...ownList(node, 'parameters')]) {
    const parameter = followIn(root, item)
    const name = ownString(parameter, 'name')
    if (name === undefined) return undefined
    names.push(name, `${ownString(parameter, 'in')}.${name}`)
  }
  return names
}
