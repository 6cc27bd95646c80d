import type { PageConfig } from 'next'
import { registerPage, registrationsPage, withQuery } from '../../../addresses.ts'
import type { Registration } from '../../../api/types.ts'
import { Meta } from '../../../frame/meta.tsx'
import { page } from '../../../frame/page.ts'
import { RegistrationsList } from '../../../registration/registrations-list.tsx'
import { may, membership } from '../../../session/permissions.ts'
import { Pager } from '../../../shell/pager.tsx'

type Props = {
  org: string
  /** Only registrations of this API are listed. */
  api?: string
  registrations: Registration[]
  nextCursor?: string
  mayRegister: boolean
  isLaterPage: boolean
}

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<Props>(async ({ reader, segment, query }) => {
  const org = segment('org')
  const [api, cursor] = [query('api'), query('cursor')]
  const { items, nextCursor } = await reader.ask(
    reader.api.GET('/orgs/{org}/registrations', {
      params: {
        path: { org },
        query: { limit: 50, ...(api && { api }), ...(cursor && { cursor }) },
      },
    }),
  )
  return {
    org,
    ...(api && { api }),
    registrations: items,
    ...(nextCursor && { nextCursor }),
    mayRegister: may(membership(reader.user, org), 'registrations:create'),
    isLaterPage: cursor !== undefined,
  }
})

export default function RegistrationsPage(props: Props) {
  const { org, api, registrations, nextCursor, mayRegister, isLaterPage } = props
  const here = registrationsPage(org)
  return (
    <div className="page">
      <Meta
        title="Registrations"
        description="Every registration of the organization, newest first."
      />
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
      {registrations.length > 0 ? (
        <RegistrationsList org={org} registrations={registrations} />
      ) : (
        <div className="empty">
          <h2>Nothing was registered yet</h2>
          <p>Each description that is given to Portolan is listed here with what became of it.</p>
        </div>
      )}
      <Pager
        label="Pages of registrations"
        first={isLaterPage ? withQuery(here, { api }) : undefined}
        next={nextCursor && withQuery(here, { api, cursor: nextCursor })}
      />
    </div>
  )
}
