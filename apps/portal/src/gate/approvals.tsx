import type { Approval } from '../api/types.ts'
import { Person } from '../shell/person.tsx'
import { Time } from '../shell/time.tsx'

/** Who decided, when and why. */
export function Approvals({
  approvals,
  userId,
}: {
  approvals: Approval[]
  userId: string | undefined
}) {
  if (approvals.length === 0) return null
  return (
    <ul className="decisions" aria-label="Decisions">
      {approvals.map(({ decision, decidedBy, decidedAt, reason, selfApproved }) => (
        <li key={`${decidedBy.id} ${decidedAt}`}>
          <p>
            {decision === 'approve' ? 'Approved' : 'Rejected'} by{' '}
            <Person person={decidedBy} userId={userId} />
            {selfApproved && ' (self-approved)'}, <Time at={decidedAt} />
          </p>
          <blockquote>{reason}</blockquote>
        </li>
      ))}
    </ul>
  )
}
