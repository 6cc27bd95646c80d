import { anchor, Anchors } from './anchors.ts'
import type { Documentation, OperationRow, TagDocument } from './documentation.ts'

/** Operations of a tag, with the tags under it. */
export type Group = {
  /** The place on the overview. */
  id: string
  /** Undefined for the operations without a tag. */
  tag: string | undefined
  title: string
  description?: string
  docs?: NonNullable<TagDocument['externalDocs']>
  kind?: string
  operations: OperationRow[]
  groups: Group[]
  /** How many operations are in it and under it. */
  total: number
}

type Described = Pick<Documentation, 'tags' | 'operations'>

const known = new WeakMap<Described, Group[]>()

/** By tag, in the order of the description's tags; an operation is under each of its tags. */
export function groupsOf(documentation: Described): Group[] {
  const before = known.get(documentation)
  if (before) return before
  const groups = grouped(documentation)
  known.set(documentation, groups)
  return groups
}

function grouped({ tags, operations }: Described): Group[] {
  const anchors = new Anchors()
  const byName = new Map<string, Group & { parent?: string }>()
  for (const tag of tags) byName.set(tag.name, emptyGroup(tag, anchors))
  const others: Group = {
    id: anchors.claim('other-operations'),
    tag: undefined,
    title: 'Other operations',
    operations: [],
    groups: [],
    total: 0,
  }
  for (const operation of operations) {
    if (!operation.tags.length) others.operations.push(operation)
    for (const name of new Set(operation.tags)) {
      const group = byName.get(name) ?? emptyGroup({ name }, anchors)
      byName.set(name, group)
      group.operations.push(operation)
    }
  }
  const roots: Group[] = []
  for (const group of byName.values()) {
    const parent = group.parent === undefined ? undefined : byName.get(group.parent)
    if (parent && !isUnder(parent, group, byName)) parent.groups.push(group)
    else roots.push(group)
  }
  const filled = [...roots, others].filter((group) => countIn(group) > 0)
  return filled.length === 1 && filled[0] === others ? [{ ...others, title: 'Operations' }] : filled
}

const emptyGroup = (
  {
    name,
    summary,
    description,
    externalDocs,
    parent,
    kind,
  }: Partial<TagDocument> & { name: string },
  anchors: Anchors,
): Group & { parent?: string } => ({
  id: anchors.claim(`tag-${anchor(name)}`),
  tag: name,
  title: summary ?? name,
  ...(description && { description }),
  ...(externalDocs && { docs: externalDocs }),
  ...(kind && { kind }),
  ...(parent !== undefined && { parent }),
  operations: [],
  groups: [],
  total: 0,
})

type Families = ReadonlyMap<string, { tag: string | undefined; parent?: string }>

/** Whether a tag is among those above another; tags may name each other as parents. */
function isUnder(start: { parent?: string; tag: string | undefined }, group: Group, all: Families) {
  const seen = new Set<unknown>()
  let at: { parent?: string; tag: string | undefined } | undefined = start
  while (at && !seen.has(at)) {
    if (at.tag === group.tag) return true
    seen.add(at)
    at = at.parent === undefined ? undefined : all.get(at.parent)
  }
  return false
}

/** Counts what is in a group, and drops the empty ones under it. */
function countIn(group: Group): number {
  group.groups = group.groups.filter((each) => countIn(each) > 0)
  group.total =
    group.operations.length + group.groups.reduce((total, each) => total + each.total, 0)
  return group.total
}

/** The groups with only what matches; those that then are empty are left out. */
export function narrowed(groups: Group[], matches: ReadonlySet<OperationRow>): Group[] {
  return groups.flatMap((group) => {
    const operations = group.operations.filter((operation) => matches.has(operation))
    const under = narrowed(group.groups, matches)
    const total = operations.length + under.reduce((sum, each) => sum + each.total, 0)
    return total ? [{ ...group, operations, groups: under, total }] : []
  })
}

/** All groups, outer ones before those under them. */
export const flattened = (groups: Group[]): Group[] =>
  groups.flatMap((group) => [group, ...flattened(group.groups)])

/** Operations that hold every word of the filter in method, path, summary or id. */
export function filterOperations(operations: OperationRow[], filter = ''): OperationRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  return operations.filter((operation) => {
    const { method, path, summary, operationId } = operation
    const text = [method, path, summary, operationId].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
