import { walk } from '../../model/walk.ts'
import { ownString, type Json, type JsonObject } from '../../parse/json.ts'

/** The schemas that have a name of their own in the description; null for a name that two have. */
export function anchorsIn(root: JsonObject): Map<string, Json | null> {
  const anchors = new Map<string, Json | null>()
  walk(root, (node, kind) => {
    if (kind !== 'schema') return
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const name = ownString(node, keyword)
      if (name !== undefined) anchors.set(name, anchors.has(name) ? null : node)
    }
  })
  return anchors
}
