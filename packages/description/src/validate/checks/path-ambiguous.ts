import { operationsOf } from '../../model/reading.ts'
import { followIn } from '../../model/references.ts'
import { ownObject, type Json, type JsonObject } from '../../parse/json.ts'
import { shortened } from '../../finding.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { PathTree } from '../path-tree.ts'

/**
 * Two templates that match the same URL, and neither of which is the more concrete one: readers differ
 * in which they take (Paths Object, "Path Templating Matching").
 */
export const pathAmbiguous: Check = {
  id: 'path-ambiguous',
  level: 'warning',
  start: ({ root }, report) => ({
    end() {
      const trees = new Map<string, PathTree>()
      for (const [path, item] of Object.entries(ownObject(root, 'paths') ?? {})) {
        if (!path.startsWith('/')) continue
        const rival = methodsOf(root, item)
          .map((method) => {
            const tree = trees.get(method) ?? new PathTree()
            trees.set(method, tree)
            return tree.add(path)
          })
          .find((found) => found !== null)
        if (rival)
          report(
            join('/paths', path),
            `${shortened(path)} and ${shortened(rival)} both match ${shortened(commonUrl(path, rival))}, and neither is more concrete. Change one of them, so that every URL has one path.`,
          )
      }
    },
  }),
}

const methodsOf = (root: JsonObject, item: Json): string[] =>
  [...operationsOf(followIn(root, item) ?? {})].map(({ method }) => method)

function commonUrl(path: string, rival: string): string {
  const others = rival.split('/')
  return path
    .split('/')
    .map((segment, index) => (segment.includes('{') ? (others[index] ?? '') : segment))
    .join('/')
    .replaceAll(/\{[^{}]*\}/g, '1')
}
