import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { apiPage, catalogPage, changesPage, withQuery } from '../../../../../addresses.ts'
import { readApi } from '../../../../../catalog/read-api-once.ts'
import { ChangesView } from '../../../../../changes/changes-view.tsx'
import { asRange, filterOf } from '../../../../../changes/range.ts'
import { readChanges, readLabels } from '../../../../../changes/read.ts'
import { UnderWay } from '../../../../../shell/under-way.tsx'
import { VersionPicker } from '../../../../../changes/version-picker.tsx'
import { Breadcrumbs } from '../../../../../shell/breadcrumbs.tsx'
import { decoded } from '../../../../../shell/path.ts'
import { queried, type Query } from '../../../../../shell/search-params.ts'

type Props = {
  params: Promise<{ org: string; api: string; range: string }>
  searchParams: Query
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, api, range } = await decoded(params)
  const { title } = await readApi(org, api)
  const versions = asRange(range)
  return {
    title: versions ? `${title}: ${versions.from} to ${versions.to}` : title,
    description: `What changed in ${title}, and whom it breaks.`,
  }
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const [{ org, api: slug, range }, query] = await Promise.all([
    decoded(params),
    queried(searchParams, 'level', 'hurts', 'rule', 'operation', 'cursor'),
  ])
  const asked = asRange(range) ?? notFound()
  const filter = filterOf(query)
  const [api, labels, comparison] = await Promise.all([
    readApi(org, slug),
    readLabels(org, slug),
    readChanges({ org, api: slug, ...asked, filter, cursor: query.cursor }),
  ])
  const { from, to } = comparison ?? asked
  // What `latest` means changes; the address of a comparison does not. Labels that hold two dots
  // themselves were divided elsewhere, which leaves the address as it is.
  if (`${from}..${to}` !== `${asked.from}..${asked.to}`)
    redirect(withQuery(changesPage(org, slug, from, to), filter))

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
          What changed <span className="version-label">{from}</span>{' '}
          <span aria-hidden="true">→</span> <span className="visually-hidden">to</span>{' '}
          <span className="version-label">{to}</span>
        </h1>
      </header>
      <VersionPicker org={org} api={slug} labels={labels} range={{ from, to }} />
      {comparison ? (
        <ChangesView {...{ org, api: slug, comparison, filter, cursor: query.cursor }} />
      ) : (
        <UnderWay>The versions are being compared. This page goes on by itself.</UnderWay>
      )}
    </div>
  )
}
