import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { apiPage, catalogPage, changesPage, versionPage } from '../../../../../addresses.ts'
import { readApi, readVersion } from '../../../../../catalog/read.ts'
import { Improvements } from '../../../../../catalog/improvements.tsx'
import { Reached } from '../../../../../catalog/reached.tsx'
import { VersionStatus } from '../../../../../catalog/version-status.tsx'
import { excerpt } from '../../../../../markdown/excerpt.ts'
import { Markdown } from '../../../../../markdown/markdown.tsx'
import { LetThrough } from '../../../../../gate/let-through.tsx'
import { ChangeList } from '../../../../../reference/change-list.tsx'
import { readDocumentation } from '../../../../../reference/documentation.ts'
import { OperationFilter } from '../../../../../reference/operation-filter.tsx'
import {
  filterOperations,
  groupByTag,
  OperationGroups,
} from '../../../../../reference/operation-list.tsx'
import { SchemaLinks } from '../../../../../reference/schema-links.tsx'
import { VersionFacts } from '../../../../../reference/version-facts.tsx'
import { caller } from '../../../../../session/caller.ts'
import { Breadcrumbs } from '../../../../../shell/breadcrumbs.tsx'
import { count } from '../../../../../shell/figures.ts'
import { ArrowIcon } from '../../../../../shell/icons.tsx'
import { decoded } from '../../../../../shell/path.ts'
import { ScoreDial } from '../../../../../shell/score-dial.tsx'
import { queried, type Query } from '../../../../../shell/search-params.ts'

type Props = {
  params: Promise<{ org: string; api: string; version: string }>
  searchParams: Query
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, api, version } = await decoded(params)
  const { title, description } = await readDocumentation(org, api, version)
  return {
    title: `${title} ${version}`,
    description: description ? excerpt(description) : `Reference of ${title} ${version}.`,
  }
}

export default async function VersionPage({ params, searchParams }: Props) {
  const [{ org, api: slug, version: label }, { filter }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'filter'),
  ])
  const [api, version, documentation, { user }] = await Promise.all([
    readApi(org, slug),
    readVersion(org, slug, label),
    readDocumentation(org, slug, label),
    caller(),
  ])
  // What `latest` means changes; the address of a version does not.
  if (label !== version.version) redirect(versionPage(org, slug, version.version))

  const place = { org, api: slug, version: label }
  const { operations, schemas, description } = documentation
  const matching = filterOperations(operations, filter)

  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { name: 'Catalog', page: catalogPage(org) },
          { name: api.title, page: apiPage(org, slug) },
        ]}
      />
      <header className="page-head">
        <h1>
          {version.title} <span className="version-label">{version.version}</span>
        </h1>
        <p className="page-facts">
          <VersionStatus status={version.status} latest={version.latest} />
          <span>{count(operations.length, 'operation')}</span>
          <span>{count(schemas.length, 'schema')}</span>
          {version.score !== undefined && <ScoreDial score={version.score} />}
          <Reached level={version.reached} />
        </p>
      </header>

      <div className="beside">
        <div>
          {description && (
            <section aria-label="Description">
              <Markdown text={description} />
            </section>
          )}
          <section aria-labelledby="operations">
            <h2 id="operations">Operations</h2>
            <OperationFilter filter={filter ?? ''} total={operations.length}>
              <OperationGroups
                groups={groupByTag({ tags: documentation.tags, operations: matching })}
                total={operations.length}
                place={place}
                filtered={filter !== undefined}
              />
            </OperationFilter>
            {matching.length === 0 && (
              <p>{filter ? `No operation matches “${filter}”.` : 'It has no operations.'}</p>
            )}
          </section>
          {version.changes && (
            <section aria-labelledby="changed">
              <h2 id="changed">What changed</h2>
              <ChangeList changes={version.changes} waivers={version.gate?.waived ?? []} />
              {version.changes.against && (
                <p>
                  <a
                    className="button"
                    href={changesPage(org, slug, version.changes.against, version.version)}
                  >
                    See the changes side by side <ArrowIcon />
                  </a>
                </p>
              )}
            </section>
          )}
          <Improvements improvements={version.improvements} />
          <LetThrough org={org} version={version} userId={user.id} />
          {schemas.length > 0 && <SchemaLinks schemas={schemas} place={place} />}
        </div>
        <VersionFacts org={org} version={version} documentation={documentation} />
      </div>
    </div>
  )
}
