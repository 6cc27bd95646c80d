import { apiPage, versionPage } from '../addresses.ts'
import type { Api } from '../api/types.ts'
import { ScoreDial } from '../shell/score-dial.tsx'
import { Time } from '../shell/time.tsx'
import type { Sort } from './filter.ts'
import { Lifecycle } from './lifecycle.tsx'
import { Tags } from './tags.tsx'

type Props = {
  org: string
  apis: Api[]
  /** Members also see who answers for an API. */
  isMember: boolean
  sort: Sort
  sortedBy: (sort: Sort) => string
}

/** On a narrow screen each row becomes a block; `data-label` names its cells then. */
export function ApiTable({ org, apis, isMember, sort, sortedBy }: Props) {
  const sortable = (by: Sort, name: string) => (
    <th
      scope="col"
      aria-sort={by !== sort ? undefined : by.startsWith('-') ? 'descending' : 'ascending'}
    >
      <a className="sort" href={sortedBy(by)}>
        {name}
      </a>
    </th>
  )
  return (
    <table className="rows apis" aria-label="APIs">
      <thead>
        <tr>
          {sortable('name', 'API')}
          {isMember && <th scope="col">Team</th>}
          {isMember && <th scope="col">Owner</th>}
          <th scope="col">Lifecycle</th>
          <th scope="col">Tags</th>
          {sortable('-score', 'Score')}
          {sortable('-published', 'Latest version')}
          {sortable('-updated', 'Last change')}
        </tr>
      </thead>
      <tbody>
        {apis.map((api) => (
          <tr key={api.id}>
            <th scope="row">
              <a href={apiPage(org, api.slug)}>{api.title}</a>
              <code>{api.slug}</code>
            </th>
            {isMember && <td data-label="Team">{api.team?.name ?? '–'}</td>}
            {isMember && <td data-label="Owner">{api.owner?.name ?? '–'}</td>}
            <td data-label="Lifecycle">
              <span className="badges">
                <Lifecycle api={api} />
              </span>
            </td>
            <td data-label="Tags">
              {api.tags.length > 0 ? <Tags org={org} tags={api.tags} /> : '–'}
            </td>
            <td data-label="Score">
              {api.score === undefined ? '–' : <ScoreDial score={api.score} />}
            </td>
            <td data-label="Latest version">
              {api.latestVersion ? (
                <a href={versionPage(org, api.slug, api.latestVersion)}>{api.latestVersion}</a>
              ) : (
                '–'
              )}
            </td>
            <td data-label="Last change">
              <Time at={api.updatedAt} dayOnly />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
