import type { Metadata } from 'next'
import { registerPage, registrationsPage, withQuery } from '../../../addresses.ts'
import { read } from '../../../api/page-read.ts'
import { RegistrationsList } from '../../../registration/registrations-list.tsx'
import { caller } from '../../../session/caller.ts'
import { may, membership } from '../../../session/permissions.ts'
import { Pager } from '../../../shell/pager.tsx'
import { decoded } from '../../../shell/path.ts'
import { queried, type Query } from '../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string }>; searchParams: Query }

export const metadata: Metadata = {
  title: 'Registrations',
  description: 'Every registration of the organization, newest first.',
}

export default async function RegistrationsPage({ params, searchParams }: Props) {
  const [{ org }, { api, cursor }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'api', 'cursor'),
  ])
  const query = { limit: 50, ...(api ? { api } : {}), ...(cursor ? { cursor } : {}) }
  const { items, nextCursor } = await read((client) =>
    client.GET('/orgs/{org}/registrations', { params: { path: { org }, query } }),
  )
  const mayRegister = may(membership((await caller()).user, org), 'registrations:create')
  const here = registrationsPage(org)

  return (
    <div className="page">
      <header className="page-head">
        <h1>Registrations</h1>
        {api && (
          <p className="page-facts">
            <span>
              Only of <code>{api}</code>
            </span>
            <a href={here}>Show all</a>
          </p>
        )}
        {mayRegister && (
          <a className="button primary" href={registerPage(org)}>
            Register an API
          </a>
        )}
      </header>
      {items.length > 0 ? (
        <RegistrationsList org={org} registrations={items} />
      ) : (
        <div className="empty">
          <h2>Nothing was registered yet</h2>
          <p>Each description that is given to Portolan is listed here with what became of it.</p>
        </div>
      )}
      <Pager
        label="Pages of registrations"
        first={cursor && withQuery(here, { api })}
        next={nextCursor && withQuery(here, { api, cursor: nextCursor })}
      />
    </div>
  )
}
