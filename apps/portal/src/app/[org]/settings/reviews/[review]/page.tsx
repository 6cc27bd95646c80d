import type { Metadata } from 'next'
import { cache } from 'react'
import { read } from '../../../../../api/page-read.ts'
import { ReviewHead } from '../../../../../reviews/review-head.tsx'
import { ReviewResults } from '../../../../../reviews/review-results.tsx'
import { kindNames, progressInWords } from '../../../../../reviews/words.ts'
import { memberOf } from '../../../../../settings/member.ts'
import { SettingsPage } from '../../../../../settings/settings-page.tsx'
import { decoded } from '../../../../../shell/path.ts'
import { queried, type Query } from '../../../../../shell/search-params.ts'
import { UnderWay } from '../../../../../shell/under-way.tsx'

type Props = { params: Promise<{ org: string; review: string }>; searchParams: Query }

const readReview = cache((org: string, review: string) =>
  read((api) => api.GET('/orgs/{org}/reviews/{review}', { params: { path: { org, review } } })),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, review: id } = await decoded(params)
  const { kind, status } = await readReview(org, id)
  return {
    title: `Review of a ${kind}: ${status}`,
    description: 'What a new text would change, before it binds.',
  }
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ org, review: id }, query] = await Promise.all([
    decoded(params),
    queried(searchParams, 'outcome', 'cursor'),
  ])
  const [review, { user, sessionId, organization }] = await Promise.all([
    readReview(org, id),
    memberOf(org),
  ])
  const { done, total } = review.progress
  return (
    <SettingsPage org={org} title={`Review of a ${kindNames[review.kind].toLowerCase()}`}>
      {review.status === 'running' && (
        <UnderWay {...(total ? { done: done / total } : {})}>
          {`${progressInWords(review)}. This page goes on by itself.`}
        </UnderWay>
      )}
      <ReviewHead {...{ org, review, organization, sessionId, userId: user.id }} />
      <ReviewResults org={org} review={review} query={query} />
    </SettingsPage>
  )
}
