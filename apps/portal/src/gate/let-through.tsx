import { registrationPage } from '../addresses.ts'
import type { Version } from '../api/types.ts'
import { Approvals } from './approvals.tsx'
import { WaivedChanges } from './waived-changes.tsx'

type Props = { org: string; version: Version; userId: string | undefined }

/** Who let a version through, when, why, and until when; nothing where nobody had to. */
export function LetThrough({ org, version: { gate, registration }, userId }: Props) {
  if (!gate || (gate.approvals.length === 0 && gate.waived.length === 0 && !warned(gate)))
    return null
  return (
    <section aria-labelledby="let-through" className="gate">
      <h2 id="let-through">Who let this through</h2>
      {gate.reasons.length > 0 && (
        <ul aria-label="What the policy asked about">
          {gate.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {warned(gate) && <p>The policy let it pass with a warning; nobody had to approve it.</p>}
      <Approvals approvals={gate.approvals} userId={userId} />
      <WaivedChanges waivers={gate.waived} userId={userId} />
      {registration && (
        <p>
          <a href={registrationPage(org, registration)}>See the registration</a>
        </p>
      )}
    </section>
  )
}

const warned = ({ consequence }: NonNullable<Version['gate']>) => consequence === 'warn'
