import type { Metadata } from 'next'
import { policyPage } from '../../../../addresses.ts'
import { ApiHead } from '../../../../api-pages/api-head.tsx'
import { tabsOf } from '../../../../api-pages/tabs.ts'
import { readApi } from '../../../../catalog/read-api-once.ts'
import { EffectivePolicy } from '../../../../governance/effective-policy.tsx'
import { readSetting } from '../../../../governance/read.ts'
import { SettingEditor } from '../../../../governance/setting-editor.tsx'
import { ApiWaivers } from '../../../../gate/api-waivers.tsx'
import { caller } from '../../../../session/caller.ts'
import { membership } from '../../../../session/permissions.ts'
import { decoded } from '../../../../shell/path.ts'
import { queried, type Query } from '../../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string; api: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, api } = await decoded(params)
  const { title } = await readApi(org, api)
  return { title: `Policy of ${title}`, description: `What a change of ${title} asks for.` }
}

export default async function ApiPolicyPage({ params, searchParams }: Props) {
  const [{ org, api: slug }, query, { user, sessionId }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'saved', 'cursor', 'waivers'),
    caller(),
  ])
  const setting = { kind: 'api-policy', org, api: slug } as const
  const [api, standing] = await Promise.all([readApi(org, slug), readSetting(setting)])
  return (
    <div className="page">
      <ApiHead
        org={org}
        api={api}
        tabs={tabsOf(org, api, membership(user, org))}
        current="policy"
      />
      <section aria-labelledby="policy">
        <h2 id="policy">Policy</h2>
        <p>
          What a change of {api.title} asks for. Where the API’s own text says nothing,{' '}
          <a href={policyPage(org)}>the organization’s policy</a> holds; without a text it holds
          whole.
        </p>
      </section>
      {standing.effective && (
        <section aria-labelledby="effective">
          <h2 id="effective">What comes of both</h2>
          <EffectivePolicy policy={standing.effective} />
        </section>
      )}
      <SettingEditor setting={setting} standing={standing} query={query} />
      <ApiWaivers {...{ org, api: slug, user, sessionId }} cursor={query.waivers} />
    </div>
  )
}
