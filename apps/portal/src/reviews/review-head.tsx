import type { Membership, Review } from '../api/types.ts'
import { configuration } from '../configuration.ts'
import { dayAfter } from '../forms/fields.ts'
import { DiffView } from '../governance/diff-view.tsx'
import { lineDiff } from '../governance/line-diff.ts'
import { readSetting } from '../governance/read.ts'
import { settingPage } from '../governance/setting.ts'
import { csrfToken } from '../session/csrf.ts'
import { may } from '../session/permissions.ts'
import { Badge } from '../shell/badge.tsx'
import { OutsideIcon } from '../shell/icons.tsx'
import { Notice } from '../shell/notice.tsx'
import { Person } from '../shell/person.tsx'
import { Time } from '../shell/time.tsx'
import { adoptReview, cancelReview } from './actions.ts'
import { AdoptReviewForm, CancelReviewForm } from './review-forms.tsx'
import { outcomeInWords, reviewTones } from './words.ts'

type Props = {
  org: string
  review: Review
  organization: Membership
  sessionId: string
  userId: string
}

const graceDays = 30

/** How it stands, what it says, and what an owner may do with it. */
export async function ReviewHead({ org, review, organization, sessionId, userId }: Props) {
  const { id, kind, status, reason, adopted, createdAt, createdBy, endedAt, links } = review
  const { current } = await readSetting({ kind, org })
  const csrf = csrfToken(sessionId, configuration().key)
  const path = { org, review: id }
  const mayAct = may(organization, 'governance:write')
  return (
    <section aria-label="Result" className="stack">
      <p className="page-facts">
        <Badge tone={reviewTones[status]}>{status}</Badge>
        <span>
          Started by <Person person={createdBy} userId={userId} />
        </span>
        <Time at={createdAt} />
        {endedAt && (
          <span>
            ended <Time at={endedAt} />
          </span>
        )}
        {links.temporal && /^https?:/.test(links.temporal) && (
          <a href={links.temporal} target="_blank" rel="noopener noreferrer">
            Open in Temporal <OutsideIcon />
            <span className="visually-hidden"> (in a new tab)</span>
          </a>
        )}
      </p>
      {reason && (
        <Notice kind="warning">
          <p>{reason}</p>
        </Notice>
      )}
      <p className="verdict-sentence">{outcomeInWords(review)}</p>
      {adopted && (
        <Notice kind="good">
          <p>
            <Person person={adopted.by} userId={userId} capital /> made it{' '}
            <a href={`${settingPage({ kind, org })}#revision-${adopted.revision}`}>
              revision {adopted.revision}
            </a>
            , <Time at={adopted.at} />. It binds from <Time at={adopted.effectiveFrom} />.
          </p>
        </Notice>
      )}
      <details>
        <summary>The text that was reviewed, against what holds now</summary>
        <DiffView
          label="From what holds now to the reviewed text"
          diff={lineDiff(current.text, review.text)}
        />
      </details>
      {mayAct && status === 'running' && (
        <CancelReviewForm act={cancelReview.bind(null, path)} csrf={csrf} />
      )}
      {mayAct && status === 'completed' && (
        <AdoptReviewForm
          act={adoptReview.bind(null, path)}
          csrf={csrf}
          firstDay={dayAfter(Date.now(), 1)}
          usualDay={dayAfter(Date.now(), graceDays)}
        />
      )}
    </section>
  )
}
