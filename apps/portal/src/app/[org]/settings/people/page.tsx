import type { Metadata } from 'next'
import { read } from '../../../../api/page-read.ts'
import { configuration } from '../../../../configuration.ts'
import { saveTeam } from '../../../../people/actions.ts'
import { MembersTable } from '../../../../people/members-table.tsx'
import { TeamForm } from '../../../../people/team-form.tsx'
import { Teams } from '../../../../people/teams.tsx'
import { csrfToken } from '../../../../session/csrf.ts'
import { may } from '../../../../session/permissions.ts'
import { memberOf } from '../../../../settings/member.ts'
import { SettingsPage } from '../../../../settings/settings-page.tsx'
import { decoded } from '../../../../shell/path.ts'

type Props = { params: Promise<{ org: string }> }

export const metadata: Metadata = {
  title: 'Members and teams',
  description: 'Who belongs to the organization, and the teams that policies name.',
}

export default async function PeoplePage({ params }: Props) {
  const { org } = await decoded(params)
  const path = { org }
  const [{ user, sessionId, organization }, members, teams] = await Promise.all([
    memberOf(org),
    read((api) => api.GET('/orgs/{org}/members', { params: { path } })),
    read((api) => api.GET('/orgs/{org}/teams', { params: { path } })),
  ])
  const csrf = csrfToken(sessionId, configuration().key)
  const mayChange = may(organization, 'governance:write')
  return (
    <SettingsPage org={org} title="Members and teams">
      <section aria-labelledby="teams">
        <h2 id="teams">Teams</h2>
        <Teams {...{ org, mayChange, csrf }} teams={teams.items} members={members.items} />
        {mayChange && (
          <TeamForm act={saveTeam.bind(null, { org })} csrf={csrf} members={members.items} />
        )}
      </section>
      <section aria-labelledby="members">
        <h2 id="members">Members</h2>
        <MembersTable members={members.items} teams={teams.items} userId={user.id} />
      </section>
    </SettingsPage>
  )
}
