import type { Documentation, OperationRow } from './documentation.ts'
import { flattened, groupsOf, type Group } from './groups.ts'

/** What stands beside a page of an operation, and where it leads on to. */
export type Navigation = {
  /** Of the group that is shown open. */
  title: string
  operations: OperationRow[]
  /** How many of the group there is no room for. */
  left: number
  /** Where the overview shows the whole group. */
  id: string
  others: { id: string; title: string; total: number; isUnder: boolean }[]
  previous?: OperationRow
  next?: OperationRow
}

// A group with more shows those around the page's own.
const shownMax = 120
const othersMax = 100

export function navigationOf(documentation: Documentation, slug: string): Navigation | undefined {
  const roots = groupsOf(documentation)
  const groups = flattened(roots)
  const group = groups.find(({ operations }) => operations.some((each) => each.slug === slug))
  if (!group) return undefined
  const at = group.operations.findIndex((each) => each.slug === slug)
  const from = Math.max(0, Math.min(at - shownMax / 2, group.operations.length - shownMax))
  const operations = group.operations.slice(from, from + shownMax)
  const previous = group.operations[at - 1] ?? lastOf(groups[groups.indexOf(group) - 1])
  const next = group.operations[at + 1] ?? groups[groups.indexOf(group) + 1]?.operations[0]
  return {
    title: group.title,
    id: group.id,
    operations,
    left: group.operations.length - operations.length,
    others: groups
      .filter((each) => each !== group)
      .slice(0, othersMax)
      .map((each) => ({
        id: each.id,
        title: each.title,
        total: each.total,
        isUnder: !roots.includes(each),
      })),
    ...(previous && { previous }),
    ...(next && { next }),
  }
}

const lastOf = (group: Group | undefined): OperationRow | undefined => group?.operations.at(-1)
