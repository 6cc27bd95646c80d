import type { Unplaced } from '../finding.ts'
import type { Json } from '../parse/json.ts'
import type { Limits } from '../parse/limits.ts'

interface Extent {
  nodes: number
  /** UTF-16 code units of texts. */
  characters: number
  depth: number
}

/**
 * What files put in line into each other come to. Parts that are in several places are one object
 * here, and many once they are written: few kilobytes could become gigabytes.
 */
export function checkSize(root: Json, limits: Limits): Unplaced[] {
  const { nodes, characters, depth } = extentOf(root, new Map())
  const isHuge = nodes > limits.nodes || characters > 2 * limits.bytes
  if (!isHuge && depth <= limits.depth) return []
  return [
    {
      rule: 'too-large',
      level: 'error',
      message: isHuge
        ? 'Put together, the description is many times larger than its files. Refer to schemas under components instead of including files many times.'
        : `Put together, objects and lists are nested more than ${limits.depth} deep. Move the inner ones to components.`,
      pointer: '',
    },
  ]
}

function extentOf(node: Json, known: Map<object, Extent>): Extent {
  if (typeof node !== 'object' || node === null)
    return { nodes: 1, characters: typeof node === 'string' ? node.length : 0, depth: 0 }
  const earlier = known.get(node)
  if (earlier) return earlier
  const extent = { nodes: 1, characters: 0, depth: 0 }
  for (const child of Object.values(node)) {
    const { nodes, characters, depth } = extentOf(child, known)
    extent.nodes += nodes
    extent.characters += characters
    extent.depth = Math.max(extent.depth, depth)
  }
  extent.depth++
  known.set(node, extent)
  return extent
}
