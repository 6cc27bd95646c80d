import { registrationPage } from '../addresses.ts'
import type { Registration } from '../api/types.ts'
import { Badge } from '../shell/badge.tsx'
import { Time } from '../shell/time.tsx'
import { statusTones, statusWords, stepNames, subject } from './words.ts'

type Props = { org: string; registrations: Registration[] }

export function RegistrationsList({ org, registrations }: Props) {
  return (
    <ul className="registrations" aria-label="Registrations">
      {registrations.map((registration) => (
        <li key={registration.id}>
          <a href={registrationPage(org, registration.id)}>{subject(registration)}</a>
          <Badge tone={statusTones[registration.status]}>{statusWords[registration.status]}</Badge>
          <span className="quiet-text">{present(registration)}</span>
          <Time at={registration.createdAt} />
        </li>
      ))}
    </ul>
  )
}

/** The step that it is at, while there is one. */
function present({ steps }: Registration): string {
  const step = steps.find(({ status }) => ['running', 'waiting', 'failed'].includes(status))
  return step ? stepNames[step.name] : ''
}
