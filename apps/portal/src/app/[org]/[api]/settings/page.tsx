import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { peoplePage } from '../../../../addresses.ts'
import { read } from '../../../../api/page-read.ts'
import { ApiHead } from '../../../../api-pages/api-head.tsx'
import { tabsOf } from '../../../../api-pages/tabs.ts'
import { saveSettings, withdraw } from '../../../../api-settings/actions.ts'
import { SettingsForm } from '../../../../api-settings/settings-form.tsx'
import { WithdrawForm } from '../../../../api-settings/withdraw-form.tsx'
import { readApi } from '../../../../catalog/read-api-once.ts'
import { readLabels } from '../../../../changes/read.ts'
import { configuration } from '../../../../configuration.ts'
import { csrfToken } from '../../../../session/csrf.ts'
import { may } from '../../../../session/permissions.ts'
import { memberOf } from '../../../../settings/member.ts'
import { Notice } from '../../../../shell/notice.tsx'
import { decoded } from '../../../../shell/path.ts'
import { queried, type Query } from '../../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string; api: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, api } = await decoded(params)
  const { title } = await readApi(org, api)
  return {
    title: `Settings of ${title}`,
    description: `Who answers for ${title}, how far along it is, and who may read it.`,
  }
}

export default async function ApiSettingsPage({ params, searchParams }: Props) {
  const [{ org, api: slug }, { saved, withdrawn }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'saved', 'withdrawn'),
  ])
  const { organization, sessionId } = await memberOf(org)
  if (!may(organization, 'apis:update')) forbidden()
  const mayWithdraw = may(organization, 'versions:withdraw')
  const [{ api, etag }, teams, members, labels] = await Promise.all([
    readWithEtag(org, slug),
    read((client) => client.GET('/orgs/{org}/teams', { params: { path: { org } } })),
    read((client) => client.GET('/orgs/{org}/members', { params: { path: { org } } })),
    mayWithdraw ? readLabels(org, slug) : [],
  ])
  const csrf = csrfToken(sessionId, configuration().key)
  const path = { org, api: slug }
  return (
    <div className="page">
      <ApiHead org={org} api={api} tabs={tabsOf(org, api, organization)} current="settings" />
      <section aria-labelledby="settings" className="page-column">
        <h2 id="settings">Settings</h2>
        <p>
          What the catalog says of it beside its own description. Teams are made under{' '}
          <a href={peoplePage(org)}>Members and teams</a>.
        </p>
        {saved && (
          <Notice kind="good">
            <p>Saved.</p>
          </Notice>
        )}
        <SettingsForm
          // What was saved is what the form shows from then on.
          key={etag}
          save={saveSettings.bind(null, path)}
          csrf={csrf}
          api={api}
          etag={etag}
          teams={teams.items}
          members={members.items}
        />
      </section>
      {mayWithdraw && (
        <section aria-labelledby="withdraw" className="page-column">
          <h2 id="withdraw">Withdraw a version</h2>
          {withdrawn && (
            <Notice kind="good">
              <p>{withdrawn} is withdrawn. Nobody sees it any more.</p>
            </Notice>
          )}
          {labels.length > 0 ? (
            <WithdrawForm
              key={labels.join()}
              act={withdraw.bind(null, path)}
              csrf={csrf}
              labels={labels}
            />
          ) : (
            <p>No version is published.</p>
          )}
        </section>
      )}
    </div>
  )
}

async function readWithEtag(org: string, slug: string) {
  let etag = ''
  const api = await read(async (client) => {
    const path = { org, api: slug }
    const answer = await client.GET('/orgs/{org}/apis/{api}', { params: { path } })
    etag = answer.response.headers.get('etag') ?? ''
    return answer
  })
  return { api, etag }
}
