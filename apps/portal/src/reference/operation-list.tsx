import { Markdown } from '../markdown/markdown.tsx'
import { count } from '../shell/figures.ts'
import type { OperationRow } from './documentation.ts'
import type { Group } from './groups.ts'
import { Method } from './method.tsx'
import { MoreAbout } from './more-about.tsx'
import { Path } from './path.tsx'
import { Permalink } from './permalink.tsx'
import { operationAt, type Place } from './place.ts'

// A page with more operations begins with its groups folded.
const openMax = 80

type Props = { groups: Group[]; total: number; place: Place; filtered: boolean; level?: number }

export function OperationGroups({ groups, total, place, filtered, level = 0 }: Props) {
  const open = filtered || groups.length === 1 || total <= openMax
  const Heading = level ? 'h4' : 'h3'
  return groups.map(
    ({ id, title, kind, description, docs, operations, groups: under, total: of }) => (
      <details key={id} id={id} className="operation-group" open={open}>
        <summary>
          <Heading>{title}</Heading>{' '}
          <span className="quiet-text">
            {count(of, 'operation')}
            {kind && kind !== 'nav' && `, ${kind}`}
          </span>
        </summary>
        <Permalink id={id} name={title} />
        {description && <Markdown text={description} />}
        <MoreAbout docs={docs} />
        {operations.length > 0 && <OperationLinks operations={operations} place={place} />}
        {under.length > 0 && (
          <div className="groups-under">
            <OperationGroups
              groups={under}
              total={total}
              place={place}
              filtered={filtered}
              level={level + 1}
            />
          </div>
        )}
      </details>
    ),
  )
}

export function OperationLinks({
  operations,
  place,
}: {
  operations: OperationRow[]
  place: Place
}) {
  return (
    <ul className="operations">
      {operations.map(({ slug, method, path, summary, deprecated }) => (
        <li key={slug}>
          <a href={operationAt(place, slug)} className={deprecated ? 'deprecated' : undefined}>
            <Method method={method} />
            <Path path={path} />
            {summary && <span className="summary">{summary}</span>}
            {deprecated && <span className="visually-hidden"> (deprecated)</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
