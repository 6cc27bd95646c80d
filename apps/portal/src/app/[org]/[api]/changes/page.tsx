import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { apiPage, catalogPage, changesPage } from '../../../../addresses.ts'
import { readApi } from '../../../../catalog/read-api-once.ts'
import { asRange } from '../../../../changes/range.ts'
import { readLabels } from '../../../../changes/read.ts'
import { VersionPicker } from '../../../../changes/version-picker.tsx'
import { Breadcrumbs } from '../../../../shell/breadcrumbs.tsx'
import { decoded } from '../../../../shell/path.ts'
import { queried, type Query } from '../../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string; api: string }>; searchParams: Query }

export const metadata: Metadata = {
  title: 'Compare versions',
  description: 'Choose two versions and see what changed between them.',
}

/** Chooses two versions; with both in the query, goes on to their permanent address. */
export default async function ChangesChooserPage({ params, searchParams }: Props) {
  const [{ org, api: slug }, { from = '', to = '' }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'from', 'to'),
  ])
  if (asRange(`${from}..${to}`)) redirect(changesPage(org, slug, from, to))
  const [api, labels] = await Promise.all([readApi(org, slug), readLabels(org, slug)])
  return (
    <div className="page page-narrow">
      <Breadcrumbs
        crumbs={[
          { name: 'Catalog', page: catalogPage(org) },
          { name: api.title, page: apiPage(org, slug) },
        ]}
      />
      <header className="page-head">
        <h1>Compare versions</h1>
        <p>See what changed between any two versions of {api.title}, and whom it breaks.</p>
      </header>
      {labels.length > 0 ? (
        <VersionPicker org={org} api={slug} labels={labels} range={{}} />
      ) : (
        <p className="empty">No version is published yet.</p>
      )}
    </div>
  )
}
