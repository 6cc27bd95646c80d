import type { Metadata } from 'next'
import { cache } from 'react'
import {
  changesPage,
  registrationPage,
  registrationsPage,
  versionPage,
  withQuery,
} from '../../../../addresses.ts'
import { read } from '../../../../api/page-read.ts'
import { configuration } from '../../../../configuration.ts'
import { GatePanel } from '../../../../gate/gate-panel.tsx'
import { ChangeList } from '../../../../reference/change-list.tsx'
import { FindingsSection } from '../../../../registration/findings-section.tsx'
import { LiveUpdates } from '../../../../registration/live-updates.tsx'
import { Decide, WhileItLasts } from '../../../../registration/registration-actions.tsx'
import { asRefusal, refusals } from '../../../../registration/refusals.ts'
import { Steps } from '../../../../registration/steps.tsx'
import {
  isSettled,
  positionInWords,
  statusTones,
  statusWords,
  subject,
} from '../../../../registration/words.ts'
import { caller } from '../../../../session/caller.ts'
import { csrfToken } from '../../../../session/csrf.ts'
import { membership } from '../../../../session/permissions.ts'
import { Badge } from '../../../../shell/badge.tsx'
import { Breadcrumbs } from '../../../../shell/breadcrumbs.tsx'
import { ArrowIcon, OutsideIcon } from '../../../../shell/icons.tsx'
import { Notice } from '../../../../shell/notice.tsx'
import { decoded } from '../../../../shell/path.ts'
import { Improvements } from '../../../../catalog/improvements.tsx'
import { Reached } from '../../../../catalog/reached.tsx'
import { Person } from '../../../../shell/person.tsx'
import { ScoreDial } from '../../../../shell/score-dial.tsx'
import { queried, type Query } from '../../../../shell/search-params.ts'
import { Time } from '../../../../shell/time.tsx'

type Props = { params: Promise<{ org: string; registration: string }>; searchParams: Query }

const readRegistration = cache(async (org: string, id: string) => {
  let etag: string | undefined
  const registration = await read(async (api) => {
    const path = { org, registration: id }
    const answer = await api.GET('/orgs/{org}/registrations/{registration}', { params: { path } })
    etag = answer.response.headers.get('etag') ?? undefined
    return answer
  })
  return { registration, etag }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, registration: id } = await decoded(params)
  const { registration } = await readRegistration(org, id)
  return {
    title: `${subject(registration)}: ${statusWords[registration.status]}`,
    description: 'The steps of a registration, as they are taken.',
  }
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const [{ org, registration: id }, query, { user, sessionId }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'findings', 'refused'),
    caller(),
  ])
  const { registration, etag } = await readRegistration(org, id)
  const { api, version, status, reason, gate, changes, links } = registration
  const acts = {
    org,
    registration,
    organization: membership(user, org),
    userId: user.id,
    csrf: csrfToken(sessionId, configuration().key),
  }
  const refusal = asRefusal(query.refused)
  const published = status === 'published' && api && version
  const isWaiting = status === 'awaiting-approval'
  const whatChanges = changes && (
    <section aria-labelledby="changes">
      <h2 id="changes">What changes</h2>
      <ChangeList changes={changes} waivers={gate?.waived ?? []} />
      {api && version && changes.against && (
        <p>
          <a className="button" href={changesPage(org, api, changes.against, version)}>
            See the changes side by side <ArrowIcon />
          </a>
        </p>
      )}
    </section>
  )
  const whatTheGateAsked = gate && (
    <GatePanel org={org} api={api} gate={gate} isWaiting={isWaiting} userId={user.id} />
  )

  return (
    <div className="page registration">
      <Breadcrumbs crumbs={[{ name: 'Registrations', page: registrationsPage(org) }]} />
      <header className="page-head">
        <h1>{subject(registration)}</h1>
        <p className="page-facts">
          <Badge tone={statusTones[status]}>{statusWords[status]}</Badge>
          <span>
            Registered by <Person person={registration.createdBy} userId={user.id} />
          </span>
          <Time at={registration.createdAt} />
          {registration.attempt > 1 && <span>run {registration.attempt}</span>}
          {registration.score !== undefined && <ScoreDial score={registration.score} />}
          <Reached level={registration.reached} />
        </p>
      </header>

      {refusal && (
        <Notice kind="error">
          <p>{refusals[refusal]}</p>
        </Notice>
      )}
      {reason && (
        <Notice kind={status === 'failed' || status === 'rejected' ? 'warning' : 'info'}>
          <p>{reason}</p>
        </Notice>
      )}
      {published && (
        <p>
          <a className="button primary" href={versionPage(org, api, version)}>
            Read {api} {version} <ArrowIcon />
          </a>
        </p>
      )}

      {/* What an approver came for stands before the steps that led to it. */}
      {isWaiting && (
        <>
          {whatTheGateAsked}
          {whatChanges}
          <Decide {...acts} />
        </>
      )}

      <section aria-labelledby="steps">
        <h2 id="steps">Steps</h2>
        <Steps steps={registration.steps} />
        {!isSettled(registration) && (
          <LiveUpdates
            org={org}
            id={id}
            etag={etag}
            position={positionInWords(registration.steps)}
          />
        )}
        {links.temporal && /^https?:/.test(links.temporal) && (
          <p>
            <a href={links.temporal} target="_blank" rel="noopener noreferrer">
              Open in Temporal <OutsideIcon />
              <span className="visually-hidden"> (in a new tab)</span>
            </a>
          </p>
        )}
      </section>

      <WhileItLasts {...acts} />
      {!isWaiting && (
        <>
          {whatChanges}
          {whatTheGateAsked}
        </>
      )}
      <Improvements improvements={registration.improvements} />
      <FindingsSection
        org={org}
        registration={registration}
        page={Number(query.findings)}
        pageAt={(page) =>
          withQuery(registrationPage(org, id), { findings: page > 1 ? String(page) : undefined })
        }
      />
    </div>
  )
}
