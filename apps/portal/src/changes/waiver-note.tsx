import type { Waiver } from '../api/types.ts'
import { Person } from '../shell/person.tsx'
import { Time } from '../shell/time.tsx'

/** Who waived a change, why, and until when. */
export function WaiverNote({ waiver, userId }: { waiver: Waiver; userId: string | undefined }) {
  const { createdBy, createdAt, reason, selfApproved, status } = waiver
  return (
    <div className={status === 'active' ? 'notice notice-good' : 'notice'}>
      <p>
        Waived by <Person person={createdBy} userId={userId} />
        {selfApproved && ' (self-approved)'}, <Time at={createdAt} />
        <WaiverEnd waiver={waiver} userId={userId} />
      </p>
      <blockquote>{reason}</blockquote>
    </div>
  )
}

/** `, until …`, or when it stopped counting. */
function WaiverEnd({ waiver, userId }: { waiver: Waiver; userId: string | undefined }) {
  const { status, expiresAt, revokedAt, revokedBy } = waiver
  if (status === 'active')
    return (
      <>
        , until <Time at={expiresAt} />.
      </>
    )
  if (status === 'expired')
    return (
      <>
        . It expired <Time at={expiresAt} />.
      </>
    )
  return (
    <>
      . Revoked
      {revokedBy && (
        <>
          {' '}
          by <Person person={revokedBy} userId={userId} />
        </>
      )}
      {revokedAt && (
        <>
          , <Time at={revokedAt} />
        </>
      )}
      .
    </>
  )
}
