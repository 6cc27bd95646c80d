import type { Metadata } from 'next'
import { apiPage, catalogPage, policyPage } from '../../../../addresses.ts'
import { readApi } from '../../../../catalog/read.ts'
import { EffectivePolicy } from '../../../../governance/effective-policy.tsx'
import { readSetting } from '../../../../governance/read.ts'
import { SettingEditor } from '../../../../governance/setting-editor.tsx'
import { Breadcrumbs } from '../../../../shell/breadcrumbs.tsx'
import { decoded } from '../../../../shell/path.ts'
import { queried, type Query } from '../../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string; api: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, api } = await decoded(params)
  const { title } = await readApi(org, api)
  return { title: `Policy of ${title}`, description: `What a change of ${title} asks for.` }
}

export default async function ApiPolicyPage({ params, searchParams }: Props) {
  const [{ org, api: slug }, query] = await Promise.all([
    decoded(params),
    queried(searchParams, 'saved', 'cursor'),
  ])
  const setting = { kind: 'api-policy', org, api: slug } as const
  const [api, standing] = await Promise.all([readApi(org, slug), readSetting(setting)])
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { name: 'Catalog', page: catalogPage(org) },
          { name: api.title, page: apiPage(org, slug) },
        ]}
      />
      <header className="page-head">
        <h1>Policy</h1>
        <p>
          What a change of {api.title} asks for. Where the API’s own text says nothing,{' '}
          <a href={policyPage(org)}>the organization’s policy</a> holds; without a text it holds
          whole.
        </p>
      </header>
      {standing.effective && (
        <section aria-labelledby="effective">
          <h2 id="effective">What comes of both</h2>
          <EffectivePolicy policy={standing.effective} />
        </section>
      )}
      <SettingEditor setting={setting} standing={standing} query={query} />
    </div>
  )
}
