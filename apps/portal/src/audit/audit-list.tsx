import { apiPage, registrationPage } from '../addresses.ts'
import type { AuditEvent } from '../api/types.ts'
import { Badge } from '../shell/badge.tsx'
import { Person } from '../shell/person.tsx'
import { Time } from '../shell/time.tsx'
import { actionTones, actionWords } from './words.ts'

type Props = { org: string; events: AuditEvent[]; userId: string }

/** Who decided what, when and why, newest first. */
export function AuditList({ org, events, userId }: Props) {
  return (
    <ol className="events" aria-label="Events">
      {events.map((event) => {
        const { id, action, at, by, api, version, registration, summary, reason } = event
        return (
          <li key={id}>
            <p>{summary}</p>
            <p className="page-facts">
              <Badge tone={actionTones[action] ?? 'plain'}>{actionWords[action]}</Badge>
              {by && (
                <span>
                  by <Person person={by} userId={userId} />
                  {event.selfApproved && ' (self-approved)'}
                </span>
              )}
              <Time at={at} />
              {api && (
                <a href={apiPage(org, api)}>
                  {api} {version}
                </a>
              )}
              {registration && (
                <a
                  href={registrationPage(org, registration)}
                  aria-label={`Registration of ${[api, version].filter(Boolean).join(' ')}`}
                >
                  Registration
                </a>
              )}
            </p>
            {reason && <blockquote>{reason}</blockquote>}
          </li>
        )
      })}
    </ol>
  )
}
