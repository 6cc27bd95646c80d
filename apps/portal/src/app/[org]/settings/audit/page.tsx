import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { auditPage, withQuery } from '../../../../addresses.ts'
import { read } from '../../../../api/page-read.ts'
import { AuditList } from '../../../../audit/audit-list.tsx'
import { may } from '../../../../session/permissions.ts'
import { memberOf } from '../../../../settings/member.ts'
import { SettingsPage } from '../../../../settings/settings-page.tsx'
import { SearchIcon } from '../../../../shell/icons.tsx'
import { Pager } from '../../../../shell/pager.tsx'
import { decoded } from '../../../../shell/path.ts'
import { queried, type Query } from '../../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string }>; searchParams: Query }

export const metadata: Metadata = {
  title: 'Audit trail',
  description: 'Who decided what, when and why.',
}

const slugPattern = /^[a-z0-9-]{1,63}$/

export default async function AuditPage({ params, searchParams }: Props) {
  const [{ org }, { api, cursor }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'api', 'cursor'),
  ])
  const { user, organization } = await memberOf(org)
  if (!may(organization, 'audit:read')) forbidden()
  const here = auditPage(org)
  // What cannot be a slug names no API, and so no event concerns it.
  const { items, nextCursor } =
    api && !slugPattern.test(api)
      ? { items: [] }
      : await read((client) =>
          client.GET('/orgs/{org}/audit', {
            params: {
              path: { org },
              query: { limit: 50, ...(api ? { api } : {}), ...(cursor ? { cursor } : {}) },
            },
          }),
        )
  return (
    <SettingsPage org={org} title="Audit trail" intro="Who decided what, when and why.">
      <form role="search" action={here} className="search">
        <SearchIcon />
        <input
          type="search"
          name="api"
          defaultValue={api}
          aria-label="Only events of the API"
          placeholder="Slug of an API"
          maxLength={63}
          autoCapitalize="off"
        />
        <button>Filter</button>
      </form>
      {items.length > 0 ? (
        <AuditList org={org} events={items} userId={user.id} />
      ) : (
        <div className="empty">
          <h2>{api ? `Nothing was decided about “${api}”` : 'Nothing was decided yet'}</h2>
          {api ? (
            <p>
              <a href={here}>Show everything</a>
            </p>
          ) : (
            <p>Decisions, waivers, and changes of policy, ruleset and teams appear here.</p>
          )}
        </div>
      )}
      <Pager
        label="Pages of events"
        first={cursor && withQuery(here, { api })}
        next={nextCursor && withQuery(here, { api, cursor: nextCursor })}
      />
    </SettingsPage>
  )
}
