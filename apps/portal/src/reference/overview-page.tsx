import { changesPage } from '../addresses.ts'
import type { Changes } from '../api/types.ts'
import { Reached } from '../catalog/reached.tsx'
import { VersionStatus } from '../catalog/version-status.tsx'
import { excerpt } from '../markdown/excerpt.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { count } from '../shell/figures.ts'
import { ArrowIcon, SearchIcon } from '../shell/icons.tsx'
import { Notice } from '../shell/notice.tsx'
import { ScoreDial } from '../shell/score-dial.tsx'
import { ChangeList } from './change-list.tsx'
import type { WebhookRow } from './documentation.ts'
import type { Group } from './groups.ts'
import { Method } from './method.tsx'
import { OperationGroups } from './operation-list.tsx'
import { Heading } from './permalink.tsx'
import { overviewAt, webhookAt, type Place } from './place.ts'
import { ReferencePage } from './reference-page.tsx'
import type { ReferenceProps } from './reference-props.ts'
import { SchemaLinks } from './schema-links.tsx'
import { VersionFacts, type Facts } from './version-facts.tsx'

export type OverviewPageProps = ReferenceProps & {
  facts: Facts
  summary?: string
  description?: string
  groups: Group[]
  /** Of all operations, and of those that match the filter. */
  operations: { total: number; matching: number }
  filter?: string
  webhooks: WebhookRow[]
  schemas: { name: string }[]
  changes?: Changes
  /** What another version has and this one lacks. */
  missing?: { name: string; from: string }
}

export function OverviewPage(props: OverviewPageProps) {
  const { place, title, facts, summary, description, changes, missing } = props
  const { version } = facts
  return (
    <ReferencePage
      reference={props}
      pageIn={overviewAt}
      name={title}
      fullName={`${title} ${place.version}`}
      about={excerpt(summary ?? description ?? `Reference of ${title} ${place.version}.`)}
      isOverview
      head={
        <>
          {summary && <p className="lead">{summary}</p>}
          <p className="page-facts">
            <VersionStatus status={version.status} {...(version.latest && { latest: true })} />
            <span>{count(props.operations.total, 'operation')}</span>
            {props.webhooks.length > 0 && <span>{count(props.webhooks.length, 'webhook')}</span>}
            <span>{count(props.schemas.length, 'schema')}</span>
            {version.score !== undefined && <ScoreDial score={version.score} />}
            <Reached level={version.reached} />
          </p>
        </>
      }
    >
      {missing && (
        <Notice kind="info">
          <p>
            Version {place.version} has no <code>{missing.name}</code>, which you were reading in{' '}
            {missing.from}. This is what it has.
          </p>
        </Notice>
      )}
      <div className="beside">
        <div>
          {description && (
            <section aria-label="Description">
              <Markdown text={description} />
            </section>
          )}
          <Operations {...props} />
          {props.webhooks.length > 0 && <Webhooks webhooks={props.webhooks} place={place} />}
          {props.schemas.length > 0 && <SchemaLinks schemas={props.schemas} place={place} />}
          {changes && (
            <section aria-labelledby="changed">
              <Heading level={2} id="changed">
                What changed
              </Heading>
              <ChangeList changes={changes} />
              {changes.against && (
                <p>
                  <a
                    className="button"
                    href={changesPage(place.org, place.api, changes.against, place.version)}
                  >
                    See the changes side by side <ArrowIcon />
                  </a>
                </p>
              )}
            </section>
          )}
        </div>
        <VersionFacts place={place} facts={facts} />
      </div>
    </ReferencePage>
  )
}

/** The list narrows while typing; without JavaScript the form asks the server. */
function Operations({ place, groups, operations, filter = '' }: OverviewPageProps) {
  return (
    <section aria-labelledby="operations">
      <Heading level={2} id="operations">
        Operations
      </Heading>
      <form className="search" role="search" data-filter="operation-list">
        <SearchIcon />
        <input
          type="search"
          name="filter"
          aria-label="Filter operations"
          placeholder="Filter by path, method or summary"
          defaultValue={filter}
        />
        <button className="without-script">Filter</button>
        <span role="status" className="quiet-text" data-total={operations.total} />
      </form>
      <div id="operation-list">
        <OperationGroups
          groups={groups}
          total={operations.total}
          place={place}
          filtered={filter !== ''}
        />
      </div>
      {operations.matching === 0 && (
        <p>{filter ? `No operation matches “${filter}”.` : 'It has no operations.'}</p>
      )}
    </section>
  )
}

function Webhooks({ webhooks, place }: { webhooks: WebhookRow[]; place: Place }) {
  return (
    <section aria-labelledby="webhooks">
      <Heading level={2} id="webhooks">
        Webhooks
      </Heading>
      <ul className="operations">
        {webhooks.map(({ slug, method, name, summary, deprecated }) => (
          <li key={slug}>
            <a href={webhookAt(place, slug)} className={deprecated ? 'deprecated' : undefined}>
              <Method method={method} />
              <code>{name}</code>
              {summary && <span className="summary">{summary}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
