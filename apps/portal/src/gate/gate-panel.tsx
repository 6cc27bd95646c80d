import { apiPolicyPage, policyPage } from '../addresses.ts'
import type { Gate } from '../api/types.ts'
import { Person } from '../shell/person.tsx'
import { Time } from '../shell/time.tsx'
import { Approvals } from './approvals.tsx'
import { WaivedChanges } from './waived-changes.tsx'

type Props = {
  org: string
  api: string | undefined
  gate: Gate
  isWaiting: boolean
  userId: string | undefined
}

const asked: Record<Gate['consequence'], string> = {
  pass: 'The policy lets it pass.',
  warn: 'The policy lets it pass with a warning.',
  approval: 'The policy asks for approval.',
  block: 'The policy blocks it.',
}

/** What the policy asked and why, who decides, who has, and how long there is. */
export function GatePanel({ org, api, gate, isWaiting, userId }: Props) {
  const { consequence, reasons, approvals, approvalsRequired, approvers, deadline, waived } = gate
  const approved = approvals.filter(({ decision }) => decision === 'approve').length
  return (
    <section aria-labelledby="gate" className="gate">
      <h2 id="gate">The gate</h2>
      <p>
        {asked[consequence]} <PolicyLinks org={org} api={api} policy={gate.policy} />
      </p>
      {reasons.length > 0 && (
        <ul aria-label="Why">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {consequence === 'approval' && (
        <dl className="gate-facts">
          {approvalsRequired !== undefined && (
            <div>
              <dt>Approvals</dt>
              <dd>
                {approved} of {approvalsRequired}
              </dd>
            </div>
          )}
          {isWaiting && deadline && (
            <div>
              <dt>Waits until</dt>
              <dd>
                <Time at={deadline} />
              </dd>
            </div>
          )}
          {isWaiting && approvers && (
            <div>
              <dt>May decide</dt>
              <dd>
                {approvers.map((person, index) => (
                  <span key={person.id}>
                    {index > 0 && ', '}
                    <Person person={person} userId={userId} />
                  </span>
                ))}
              </dd>
            </div>
          )}
        </dl>
      )}
      <Approvals approvals={approvals} userId={userId} />
      <WaivedChanges waivers={waived} userId={userId} />
    </section>
  )
}

type LinksProps = { org: string; api: string | undefined; policy: Gate['policy'] }

/** The revisions under which it was judged. */
function PolicyLinks({ org, api, policy }: LinksProps) {
  const own = policy.api !== undefined && policy.api > 0 && api !== undefined
  return (
    <span className="quiet-text">
      Judged by{' '}
      <a href={policyPage(org)}>
        {policy.organization > 0
          ? `revision ${policy.organization} of the organization’s policy`
          : 'the default policy'}
      </a>
      {own && (
        <>
          {' '}
          and <a href={apiPolicyPage(org, api)}>revision {policy.api} of the API’s own</a>
        </>
      )}
      .
    </span>
  )
}
