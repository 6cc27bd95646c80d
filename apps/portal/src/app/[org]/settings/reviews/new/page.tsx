import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { newReviewPage, withQuery } from '../../../../../addresses.ts'
import { configuration } from '../../../../../configuration.ts'
import { readSetting } from '../../../../../governance/read.ts'
import { startReview } from '../../../../../reviews/actions.ts'
import { StartReviewForm } from '../../../../../reviews/review-forms.tsx'
import { kindNames, reviewKinds } from '../../../../../reviews/words.ts'
import { csrfToken } from '../../../../../session/csrf.ts'
import { may } from '../../../../../session/permissions.ts'
import { memberOf } from '../../../../../settings/member.ts'
import { SettingsPage } from '../../../../../settings/settings-page.tsx'
import { decoded } from '../../../../../shell/path.ts'
import { queried, type Query } from '../../../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string }>; searchParams: Query }

export const metadata: Metadata = {
  title: 'Start a review',
  description: 'Try a ruleset or policy on every published version before it binds.',
}

export default async function NewReviewPage({ params, searchParams }: Props) {
  const [{ org }, query] = await Promise.all([decoded(params), queried(searchParams, 'kind')])
  const { sessionId, organization } = await memberOf(org)
  if (!may(organization, 'governance:write')) forbidden()
  const kind = reviewKinds.find((each) => each === query.kind) ?? 'ruleset'
  const { current, upcoming } = await readSetting({ kind, org })
  return (
    <SettingsPage
      org={org}
      title="Start a review"
      intro="Every published version is judged by the text below and by what holds today. Nothing binds before you adopt it."
    >
      <p className="actions">
        <span>Review a</span>
        {reviewKinds.map((each) => (
          <a
            key={each}
            href={withQuery(newReviewPage(org), { kind: each })}
            aria-current={each === kind ? 'page' : undefined}
            className={each === kind ? 'button chosen' : 'button'}
          >
            {kindNames[each]}
          </a>
        ))}
      </p>
      <section aria-label="Text">
        <StartReviewForm
          key={kind}
          start={startReview.bind(null, { org, kind })}
          csrf={csrfToken(sessionId, configuration().key)}
          name={kindNames[kind]}
          text={(upcoming ?? current).text}
        />
      </section>
    </SettingsPage>
  )
}
