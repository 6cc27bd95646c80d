import type { Metadata } from 'next'
import { rulesPage } from '../../../../addresses.ts'
import { readSetting } from '../../../../governance/read.ts'
import { SettingEditor } from '../../../../governance/setting-editor.tsx'
import { SettingsPage } from '../../../../settings/settings-page.tsx'
import { decoded } from '../../../../shell/path.ts'
import { queried, type Query } from '../../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string }>; searchParams: Query }

export const metadata: Metadata = {
  title: 'Ruleset',
  description: 'The rules by which descriptions are judged.',
}

export default async function RulesetPage({ params, searchParams }: Props) {
  const [{ org }, query] = await Promise.all([
    decoded(params),
    queried(searchParams, 'saved', 'cursor'),
  ])
  const setting = { kind: 'ruleset', org } as const
  return (
    <SettingsPage
      org={org}
      title="Ruleset"
      intro={
        <>
          The rules by which descriptions are judged, and the ladder of levels that they reach. See{' '}
          <a href={rulesPage}>every rule</a>.
        </>
      }
    >
      <SettingEditor setting={setting} standing={await readSetting(setting)} query={query} />
    </SettingsPage>
  )
}
