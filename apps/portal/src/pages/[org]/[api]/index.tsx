import type { PageConfig } from 'next'
import { apiPage } from '../../../addresses.ts'
import { ApiPage } from '../../../api-pages/api-page.tsx'
import { ApiFacts } from '../../../api-pages/overview/api-facts.tsx'
import { LastChange } from '../../../api-pages/overview/last-change.tsx'
import { LatestVersion } from '../../../api-pages/overview/latest-version.tsx'
import { type Overview, readOverview } from '../../../api-pages/overview/read-overview.ts'
import { type ApiPageData, readApiPage } from '../../../api-pages/read-api-page.ts'
import { page } from '../../../frame/page.ts'
import { Markdown } from '../../../markdown/markdown.tsx'

type Props = { data: ApiPageData; overview: Overview }

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<Props>(async ({ reader, segment }) => {
  const [org, api] = [segment('org'), segment('api')]
  const [data, overview] = await Promise.all([
    readApiPage(reader, org, api, apiPage),
    readOverview(reader, org, api),
  ])
  return { data, overview }
})

export default function OverviewPage({ data, overview }: Props) {
  const { org, api } = data
  return (
    <ApiPage data={data} current="overview">
      <div className="beside">
        <div>
          {api.description && (
            <section aria-label="Description">
              <Markdown text={api.description} />
            </section>
          )}
          <LatestVersion org={org} api={api.slug} overview={overview} />
          <LastChange org={org} api={api.slug} overview={overview} />
        </div>
        <ApiFacts org={org} api={api} overview={overview} />
      </div>
    </ApiPage>
  )
}
