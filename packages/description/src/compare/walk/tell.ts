import type { Report } from './report.ts'
import type { SchemaPair } from './schema-pair.ts'
import { extended, type Where } from './where.ts'

interface Visit {
  pair: SchemaPair
  path: string
  unstable: boolean
}

/** Steps taken for one value at most: what is further inside is told by other values. */
const visitsMax = 20_000

/**
 * Tells what differs in a value, the outermost first and in the order of names, so that a difference
 * that several ways lead to is always told by the same one.
 */
export function tellDifferences(root: SchemaPair, where: Where, report: Report): void {
  if (!root.differs) return
  const seen = new Set<SchemaPair>([root])
  const pending: Visit[] = [{ pair: root, path: '', unstable: where.unstable }]
  // The loop goes on to what is added while it runs.
  for (const { pair, path, unstable } of pending) {
    if (report.isFull || pending.length > visitsMax) return
    const isUnstable = unstable || pair.before.shape.unstable
    for (const local of pair.differences)
      report.add(
        local,
        { ...where, unstable: isUnstable || local.unstable },
        {
          path: local.step ? extended(path, local.step) : path,
          isProperty: local.step?.kind === 'property' || isPropertyPath(path),
          published: local.published,
          candidate: local.candidate,
        },
      )
    for (const { step, pair: child } of ordered(pair)) {
      if (!child.differs || seen.has(child)) continue
      seen.add(child)
      pending.push({ pair: child, path: extended(path, step), unstable: isUnstable })
    }
  }
}

const isPropertyPath = (path: string): boolean => path !== '' && !/[\])*]$/.test(path)

function ordered({ children }: SchemaPair): SchemaPair['children'] {
  return children.length < 2
    ? children
    : children.toSorted((a, b) =>
        a.step.path < b.step.path ? -1 : a.step.path > b.step.path ? 1 : 0,
      )
}
