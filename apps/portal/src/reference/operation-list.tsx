import { Fragment } from 'react'
import { Markdown } from '../markdown/markdown.tsx'
import { count } from '../shell/figures.ts'
import type { Documentation, OperationEntry } from './documentation.ts'
import { Method } from './method.tsx'
import { operationAt, type Place } from './place.ts'

export type Group = { name: string; description?: string; operations: OperationEntry[] }

/** By tag, in the order of the description's tags; an operation is under each of its tags. */
export function groupByTag({
  tags,
  operations,
}: Pick<Documentation, 'tags' | 'operations'>): Group[] {
  const groups = new Map<string, Group>()
  for (const { name, description } of tags)
    groups.set(name, { name, ...(description ? { description } : {}), operations: [] })
  const others: Group = { name: 'Other operations', operations: [] }
  for (const operation of operations) {
    if (!operation.tags.length) others.operations.push(operation)
    for (const tag of new Set(operation.tags)) {
      if (!groups.has(tag)) groups.set(tag, { name: tag, operations: [] })
      groups.get(tag)?.operations.push(operation)
    }
  }
  const filled = [...groups.values(), others].filter(({ operations }) => operations.length)
  return filled.length === 1 && filled[0] === others ? [{ ...others, name: 'All' }] : filled
}

/** Operations that hold every word of the filter in method, path, summary or id. */
export function filterOperations(operations: OperationEntry[], filter = ''): OperationEntry[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  return operations.filter((operation) => {
    const { method, path, summary, operationId } = operation
    const text = [method, path, summary, operationId].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** A long path may break where a segment begins. */
export function Path({ path }: { path: string }) {
  if (path.length < 40) return <code>{path}</code>
  return (
    <code>
      {path.split(/(?=\/)/).map((segment, index) => (
        <Fragment key={index}>
          {segment}
          <wbr />
        </Fragment>
      ))}
    </code>
  )
}

// A page with more operations begins with its groups folded.
const openMax = 80

type Props = { groups: Group[]; total: number; place: Place; filtered: boolean }

export function OperationGroups({ groups, total, place, filtered }: Props) {
  const open = filtered || groups.length === 1 || total <= openMax
  return groups.map(({ name, description, operations }) => (
    <details key={name} className="operation-group" open={open}>
      <summary>
        <h3>{name}</h3> <span className="quiet-text">{count(operations.length, 'operation')}</span>
      </summary>
      {description && <Markdown text={description} />}
      <OperationLinks operations={operations} place={place} />
    </details>
  ))
}

type LinksProps = { operations: OperationEntry[]; place: Place; current?: string }

export function OperationLinks({ operations, place, current }: LinksProps) {
  return (
    <ul className="operations">
      {operations.map(({ slug, method, path, summary, deprecated }) => (
        <li key={slug}>
          <a
            href={operationAt(place, slug)}
            aria-current={slug === current ? 'page' : undefined}
            className={deprecated ? 'deprecated' : undefined}
          >
            <Method method={method} />
            <Path path={path} />
            {summary && <span>{summary}</span>}
            {deprecated && <span className="visually-hidden"> (deprecated)</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
