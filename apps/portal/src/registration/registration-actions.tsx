import { registrationPage } from '../addresses.ts'
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

type DecideProps = Omit<Props, 'organization'> & {
  userId: string
  /** Where the form is, when it is not the registration's own page. */
  page?: string
}

/** The gate: a form for those who may decide, a word for those who wait. */
export function Decide({ org, registration, userId, csrf, page }: DecideProps) {
  const { id, status, gate, createdBy } = registration
  if (status !== 'awaiting-approval') return null
  if (!gate?.mayDecide) return <p>{whyNot(registration, userId)}</p>
  const isOwn = createdBy.id === userId
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">Decide</h2>
      <p>
        {isOwn
          ? 'It is your own registration. Nobody else may decide, so you may; it is shown as self-approved.'
          : 'Approve it if those who call the API can live with it, or reject it with what should be done instead.'}
      </p>
      <DecideForm
        act={decide.bind(null, {
          org,
          registration: id,
          page: page ?? registrationPage(org, id),
        })}
        csrf={csrf}
      />
    </section>
  )
}

function whyNot({ gate, createdBy }: Registration, userId: string): string {
  const own = gate?.approvals.find(({ decidedBy }) => decidedBy.id === userId)
  if (own) return 'You have decided already; it waits for somebody else.'
  if (createdBy.id === userId)
    return 'It waits for somebody else: nobody decides on their own registration.'
  return 'It waits for somebody whom the policy names as an approver.'
}
