import type { Membership, Registration } from '../api/types.ts'
import { may } from '../session/permissions.ts'
import { CancelForm, DecideForm, RetryForm } from './act-forms.tsx'
import { cancel, decide, retry } from './actions.ts'
import { hasEnded } from './words.ts'

type Props = {
  org: string
  registration: Registration
  organization: Membership | undefined
  csrf: string
}

/** Cancel while it goes on, retry when it has failed: what the caller may do to the run itself. */
export function WhileItLasts({ org, registration, organization, csrf }: Props) {
  const { id, status } = registration
  const path = { org, registration: id }
  if (status === 'failed' && may(organization, 'registrations:create'))
    return <RetryForm act={retry.bind(null, path)} csrf={csrf} />
  if (!hasEnded(status) && may(organization, 'registrations:cancel'))
    return <CancelForm act={cancel.bind(null, path)} csrf={csrf} />
  return null
}

/** The gate: a form for those who may decide, a word for those who wait. */
export function Decide({ org, registration, organization, csrf }: Props) {
  const { id, status } = registration
  if (status !== 'awaiting-approval') return null
  if (!may(organization, 'registrations:decide'))
    return <p>It waits for somebody whose role permits to approve it.</p>
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">Decide</h2>
      <p>
        Its changes break callers. Approve it if they can live with them, or reject it with what
        should be done instead.
      </p>
      <DecideForm act={decide.bind(null, { org, registration: id })} csrf={csrf} />
    </section>
  )
}
