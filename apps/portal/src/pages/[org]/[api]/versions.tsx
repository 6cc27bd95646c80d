import type { PageConfig } from 'next'
import { changesChooser, versionsPage, withQuery } from '../../../addresses.ts'
import type { Version } from '../../../api/types.ts'
import { ApiPage } from '../../../api-pages/api-page.tsx'
import { type ChangeCounts, changesOf } from '../../../api-pages/changes-of.ts'
import { type ApiPageData, readApiPage } from '../../../api-pages/read-api-page.ts'
import { VersionsTable } from '../../../catalog/versions-table.tsx'
import { VersionPicker } from '../../../changes/version-picker.tsx'
import { page } from '../../../frame/page.ts'
import { Pager } from '../../../shell/pager.tsx'

type Row = { version: Version; counts?: ChangeCounts }
type Props = { data: ApiPageData; rows: Row[]; nextCursor?: string; isLaterPage: boolean }

/** Each row reads its comparison, so a page is no longer than that stays quick. */
const versionsPerPage = 20

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<Props>(async ({ reader, segment, query }) => {
  const [org, api] = [segment('org'), segment('api')]
  const cursor = query('cursor')
  const [data, { items, nextCursor }] = await Promise.all([
    readApiPage(reader, org, api, versionsPage),
    reader.ask(
      reader.api.GET('/orgs/{org}/apis/{api}/versions', {
        params: {
          path: { org, api },
          query: { limit: versionsPerPage, ...(cursor && { cursor }) },
        },
      }),
    ),
  ])
  const rows = await Promise.all(
    items.map(async (version): Promise<Row> => {
      const counts = (await changesOf(reader, org, version, 1))?.counts
      return { version, ...(counts && { counts }) }
    }),
  )
  return { data, rows, ...(nextCursor && { nextCursor }), isLaterPage: cursor !== undefined }
})

export default function VersionsPage({ data, rows, nextCursor, isLaterPage }: Props) {
  const { org, api, userId } = data
  const here = versionsPage(org, api.slug)
  const labels = rows.map(({ version }) => version.version)
  return (
    <ApiPage data={data} current="versions" about="Versions">
      <section aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        <VersionsTable org={org} rows={rows} userId={userId} isMember={!!data.organization} />
        <Pager
          label="Pages of versions"
          first={isLaterPage ? here : undefined}
          next={nextCursor && withQuery(here, { cursor: nextCursor })}
        />
      </section>
      {labels.length > 1 && (
        <section aria-labelledby="compare">
          <h2 id="compare">Compare two versions</h2>
          <VersionPicker org={org} api={api.slug} labels={labels} range={{}} />
          {(nextCursor || isLaterPage) && (
            <p>
              <a href={changesChooser(org, api.slug)}>Choose among all versions</a>
            </p>
          )}
        </section>
      )}
    </ApiPage>
  )
}
