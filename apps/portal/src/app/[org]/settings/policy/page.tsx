import type { Metadata } from 'next'
import { EffectivePolicy } from '../../../../governance/effective-policy.tsx'
import { readSetting } from '../../../../governance/read.ts'
import { SettingEditor } from '../../../../governance/setting-editor.tsx'
import { SettingsPage } from '../../../../settings/settings-page.tsx'
import { decoded } from '../../../../shell/path.ts'
import { queried, type Query } from '../../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string }>; searchParams: Query }

export const metadata: Metadata = {
  title: 'Policy',
  description: 'What a change asks for before a version is published.',
}

export default async function PolicyPage({ params, searchParams }: Props) {
  const [{ org }, query] = await Promise.all([
    decoded(params),
    queried(searchParams, 'saved', 'cursor'),
  ])
  const setting = { kind: 'policy', org } as const
  const standing = await readSetting(setting)
  return (
    <SettingsPage
      org={org}
      title="Policy"
      intro="What a change asks for before a version is published. An API can have a policy of its own where it differs."
    >
      {standing.effective && (
        <section aria-labelledby="effective">
          <h2 id="effective">What holds</h2>
          <EffectivePolicy policy={standing.effective} />
        </section>
      )}
      <SettingEditor setting={setting} standing={standing} query={query} />
    </SettingsPage>
  )
}
