import type { Metadata } from 'next'
import { newReviewPage, reviewsPage, withQuery } from '../../../../addresses.ts'
import { read } from '../../../../api/page-read.ts'
import { ReviewsTable } from '../../../../reviews/reviews-table.tsx'
import { may } from '../../../../session/permissions.ts'
import { memberOf } from '../../../../settings/member.ts'
import { SettingsPage } from '../../../../settings/settings-page.tsx'
import { Pager } from '../../../../shell/pager.tsx'
import { decoded } from '../../../../shell/path.ts'
import { queried, type Query } from '../../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string }>; searchParams: Query }

export const metadata: Metadata = {
  title: 'Reviews',
  description: 'Rulesets and policies, tried on every published version before they bind.',
}

export default async function ReviewsPage({ params, searchParams }: Props) {
  const [{ org }, { cursor }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'cursor'),
  ])
  const [{ user, organization }, { items, nextCursor }] = await Promise.all([
    memberOf(org),
    read((api) =>
      api.GET('/orgs/{org}/reviews', {
        params: { path: { org }, query: { limit: 50, ...(cursor ? { cursor } : {}) } },
      }),
    ),
  ])
  const here = reviewsPage(org)
  const mayStart = may(organization, 'governance:write')
  return (
    <SettingsPage
      org={org}
      title="Reviews"
      intro="A new ruleset or policy is tried on every published version, to see what it would change before it binds."
    >
      {mayStart && (
        <p className="actions">
          <a className="button primary" href={withQuery(newReviewPage(org), { kind: 'ruleset' })}>
            Review a ruleset
          </a>
          <a className="button" href={withQuery(newReviewPage(org), { kind: 'policy' })}>
            Review a policy
          </a>
        </p>
      )}
      {items.length > 0 ? (
        <section aria-label="Reviews">
          <ReviewsTable org={org} reviews={items} userId={user.id} />
        </section>
      ) : (
        <div className="empty">
          <h2>Nothing was reviewed yet</h2>
          <p>
            {mayStart
              ? 'Start with the text that holds now, and change it.'
              : 'Owners start reviews.'}
          </p>
        </div>
      )}
      <Pager
        label="Pages of reviews"
        first={cursor && here}
        next={nextCursor && withQuery(here, { cursor: nextCursor })}
      />
    </SettingsPage>
  )
}
