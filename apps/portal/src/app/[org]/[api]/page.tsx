import type { Metadata } from 'next'
import {
  apiPage,
  apiPolicyPage,
  catalogPage,
  changesChooser,
  registrationsPage,
  versionPage,
  withQuery,
} from '../../../addresses.ts'
import { read, readIfThere } from '../../../api/page-read.ts'
import { ApiWaivers } from '../../../gate/api-waivers.tsx'
import { VersionsTable } from '../../../catalog/versions-table.tsx'
import { excerpt } from '../../../markdown/excerpt.ts'
import { Markdown } from '../../../markdown/markdown.tsx'
import { RegistrationsList } from '../../../registration/registrations-list.tsx'
import { caller } from '../../../session/caller.ts'
import { Breadcrumbs } from '../../../shell/breadcrumbs.tsx'
import { count } from '../../../shell/figures.ts'
import { ArrowIcon } from '../../../shell/icons.tsx'
import { Pager } from '../../../shell/pager.tsx'
import { decoded } from '../../../shell/path.ts'
import { ScoreDial } from '../../../shell/score-dial.tsx'
import { queried, type Query } from '../../../shell/search-params.ts'
import { readApi } from '../../../catalog/read.ts'

type Props = { params: Promise<{ org: string; api: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, api } = await decoded(params)
  const { title, description } = await readApi(org, api)
  return { title, description: description ? excerpt(description) : `The API ${title}.` }
}

export default async function ApiPage({ params, searchParams }: Props) {
  const [path, { cursor, waivers: waiversFrom }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'cursor', 'waivers'),
  ])
  const { org, api: slug } = path
  const [api, versions, registrations, { user, sessionId }] = await Promise.all([
    readApi(org, slug),
    read((client) =>
      client.GET('/orgs/{org}/apis/{api}/versions', {
        params: { path, query: { limit: 50, ...(cursor ? { cursor } : {}) } },
      }),
    ),
    readIfThere((client) =>
      client.GET('/orgs/{org}/registrations', {
        params: { path: { org }, query: { api: slug, limit: 5 } },
      }),
    ),
    caller(),
  ])

  return (
    <div className="page">
      <Breadcrumbs crumbs={[{ name: 'Catalog', page: catalogPage(org) }]} />
      <header className="page-head">
        <h1>{api.title}</h1>
        <p className="page-facts">
          <code>{api.slug}</code>
          {api.operations !== undefined && <span>{count(api.operations, 'operation')}</span>}
          {api.score !== undefined && <ScoreDial score={api.score} />}
        </p>
        {api.latestVersion && (
          <a className="button primary" href={versionPage(org, slug, api.latestVersion)}>
            Read {api.latestVersion} <ArrowIcon />
          </a>
        )}
      </header>
      {api.description && <Markdown text={api.description} />}

      <section aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        <VersionsTable org={org} versions={versions.items} userId={user.id} />
        <Pager
          label="Pages of versions"
          first={cursor && apiPage(org, slug)}
          next={
            versions.nextCursor && withQuery(apiPage(org, slug), { cursor: versions.nextCursor })
          }
        />
        <p className="actions api-links">
          {versions.items.length > 1 && (
            <a href={changesChooser(org, slug)}>Compare any two versions</a>
          )}
          <a href={apiPolicyPage(org, slug)}>Policy of this API</a>
        </p>
      </section>

      <ApiWaivers {...{ org, api: slug, user, sessionId }} cursor={waiversFrom} />

      {registrations && registrations.items.length > 0 && (
        <section aria-labelledby="registrations">
          <h2 id="registrations">Latest registrations</h2>
          <RegistrationsList org={org} registrations={registrations.items} />
          <p>
            <a href={withQuery(registrationsPage(org), { api: slug })}>
              All registrations of {api.title}
            </a>
          </p>
        </section>
      )}
    </div>
  )
}
