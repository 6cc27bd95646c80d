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

/** What the caller may do with a registration now. */
export function RegistrationActions({ org, registration, organization, csrf }: Props) {
  const { id, status } = registration
  const path = { org, registration: id }
  const mayDecide = status === 'awaiting-approval' && may(organization, 'registrations:decide')
  const mayRetry = status === 'failed' && may(organization, 'registrations:create')
  const mayCancel = !hasEnded(status) && may(organization, 'registrations:cancel')
  return (
    <>
      {mayDecide && (
        <section aria-labelledby="decide">
          <h2 id="decide">Decide</h2>
          <p>
            Its changes break callers. Approve it if they can live with them, or reject it with what
            should be done instead.
          </p>
          <DecideForm act={decide.bind(null, path)} csrf={csrf} />
        </section>
      )}
      {status === 'awaiting-approval' && !mayDecide && (
        <p>It waits for somebody whose role permits to approve it.</p>
      )}
      {mayRetry && <RetryForm act={retry.bind(null, path)} csrf={csrf} />}
      {mayCancel && <CancelForm act={cancel.bind(null, path)} csrf={csrf} />}
    </>
  )
}
