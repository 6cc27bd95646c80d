import type { PageConfig } from 'next'
import { changelogMarkdown, changelogPage, withQuery } from '../../../addresses.ts'
import { ApiPage } from '../../../api-pages/api-page.tsx'
import { ChangelogView } from '../../../api-pages/changelog/changelog-view.tsx'
import { type Changelog, readChangelog } from '../../../api-pages/changelog/read-changelog.ts'
import { type ApiPageData, readApiPage } from '../../../api-pages/read-api-page.ts'
import { page } from '../../../frame/page.ts'
import { Pager } from '../../../shell/pager.tsx'

type Props = { data: ApiPageData; changelog: Changelog; isLaterPage: boolean }

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<Props>(async ({ reader, segment, query }) => {
  const [org, api] = [segment('org'), segment('api')]
  const cursor = query('cursor')
  const [data, changelog] = await Promise.all([
    readApiPage(reader, org, api, changelogPage),
    readChangelog(reader, org, api, cursor),
  ])
  return { data, changelog, isLaterPage: cursor !== undefined }
})

export default function ChangelogPage({ data, changelog, isLaterPage }: Props) {
  const { org, api } = data
  const { entries, nextCursor } = changelog
  const here = changelogPage(org, api.slug)
  return (
    <ApiPage
      data={data}
      current="changelog"
      about="Changelog"
      markdown={changelogMarkdown(org, api.slug)}
    >
      <section aria-labelledby="changelog">
        <div className="section-head">
          <h2 id="changelog">Changelog</h2>
          <a href={changelogMarkdown(org, api.slug)}>As Markdown</a>
        </div>
        {entries.length > 0 ? (
          <ChangelogView org={org} api={api.slug} entries={entries} />
        ) : (
          <p className="empty">No version is published.</p>
        )}
        <Pager
          label="Pages of the changelog"
          first={isLaterPage ? here : undefined}
          next={nextCursor && withQuery(here, { cursor: nextCursor })}
        />
      </section>
    </ApiPage>
  )
}
