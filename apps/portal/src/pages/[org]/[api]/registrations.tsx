import type { PageConfig } from 'next'
import { apiRegistrationsPage, registerPage, withQuery } from '../../../addresses.ts'
import type { Registration } from '../../../api/types.ts'
import { ApiPage } from '../../../api-pages/api-page.tsx'
import { type ApiPageData, readApiPage } from '../../../api-pages/read-api-page.ts'
import { page } from '../../../frame/page.ts'
import { RegistrationsList } from '../../../registration/registrations-list.tsx'
import { may } from '../../../session/permissions.ts'
import { Pager } from '../../../shell/pager.tsx'

type Props = {
  data: ApiPageData
  registrations: Registration[]
  nextCursor?: string
  isLaterPage: boolean
}

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<Props>(async ({ reader, segment, query }) => {
  const [org, api] = [segment('org'), segment('api')]
  const cursor = query('cursor')
  const data = await readApiPage(reader, org, api, apiRegistrationsPage)
  const { items, nextCursor } = await reader.ask(
    reader.api.GET('/orgs/{org}/registrations', {
      params: { path: { org }, query: { api, limit: 50, ...(cursor && { cursor }) } },
    }),
  )
  return {
    data,
    registrations: items,
    ...(nextCursor && { nextCursor }),
    isLaterPage: cursor !== undefined,
  }
})

export default function ApiRegistrationsPage(props: Props) {
  const { data, registrations, nextCursor, isLaterPage } = props
  const { org, api, organization } = data
  const here = apiRegistrationsPage(org, api.slug)
  return (
    <ApiPage data={data} current="registrations" about="Registrations">
      <section aria-labelledby="registrations">
        <div className="section-head">
          <h2 id="registrations">Registrations</h2>
          {may(organization, 'registrations:create') && (
            <a className="button" href={withQuery(registerPage(org), { api: api.slug })}>
              Register a version
            </a>
          )}
        </div>
        {registrations.length > 0 ? (
          <RegistrationsList org={org} registrations={registrations} />
        ) : (
          <p className="empty">Nothing was registered under this name.</p>
        )}
        <Pager
          label="Pages of registrations"
          first={isLaterPage ? here : undefined}
          next={nextCursor && withQuery(here, { cursor: nextCursor })}
        />
      </section>
    </ApiPage>
  )
}
