import type { GateVerdict } from '@portolan/activities/api-management/gate'
import type { RegistrationStart } from '@portolan/orchestration/registration'
import * as activities from './activities.ts'
import type { Door } from './approval.ts'
import { Rejected } from './endings.ts'
import { newUlid } from './new-ulid.ts'
import { report } from './progress.ts'

export interface Candidate {
  /** For people: the API's slug and the version. */
  name: string
  title: string
  ladder: string[]
}

type Asked = Extract<GateVerdict, { consequence: 'approval' }>

/**
 * Step 5: the version passes, or waits until enough people have approved, nothing is left to approve, or it is
 * refused: by one of them, by the policy, by time, or by a newer submission.
 * @throws {Rejected}
 */
export async function passGate(
  start: RegistrationStart,
  door: Door,
  candidate: Candidate,
): Promise<void> {
  const { orgId, registrationId, orgSlug } = start
  const registration = { orgId, registrationId }
  const { name, title, ladder } = candidate
  const input = () => ({
    ...registration,
    orgSlug,
    title,
    ladder,
    outboxId: newUlid(),
    auditId: newUlid(),
  })

  const asking = input()
  const verdict = await activities.gate.executeWithOptions({ summary: `Gate for ${name}` }, [
    asking,
  ])
  if (verdict.consequence === 'block') throw new Rejected(verdict.code, verdict.reason)
  if (verdict.consequence !== 'approval') return door.close()

  report('awaiting-approval', `${name}: ${verdict.reason} It is decided in the portal`)
  await activities.requestApproval.executeWithOptions({ summary: 'Ask the approvers' }, [asking])
  await waitForApproval(verdict)
  door.close()

  async function waitForApproval({ deadline, remindMs }: Asked): Promise<void> {
    let { required } = verdict as Asked
    let remindAtMs = Date.now() + remindMs
    door.open(deadline)
    for (;;) {
      const heard = await door.listen(remindAtMs)
      switch (heard.what) {
        case 'superseded':
          throw new Rejected(
            'superseded',
            `A newer submission, registration ${heard.by}, took its place.`,
          )
        case 'decision': {
          const { approval } = heard
          required = heard.required
          await activities.recordDecision.executeWithOptions(
            { summary: `Record: ${approval.decision}` },
            [{ ...registration, approval, required, auditId: newUlid() }],
          )
          if (approval.decision === 'reject')
            throw new Rejected('not-approved', `It was not approved: ${approval.reason}`)
          if (door.approvals() >= required) return
          break
        }
        case 'waivers-changed': {
          const consequence = await activities.judgeAgain.executeWithOptions(
            { summary: 'Judge again, for waivers have changed' },
            [input()],
          )
          if (consequence === 'block')
            throw new Rejected('blocked-by-policy', 'A waiver that let it through has ended.')
          if (consequence !== 'approval') return
          break
        }
        case 'reminder':
          remindAtMs = Date.now() + remindMs
          required = await activities.remindApprovers.executeWithOptions(
            { summary: 'Remind the approvers' },
            [{ ...input(), approvals: door.approvals() }],
          )
          if (required > 0 && door.approvals() >= required)
            return activities.acceptApprovals.executeWithOptions(
              { summary: 'Record: nobody else may approve' },
              [{ ...registration, required, auditId: newUlid() }],
            )
          break
        case 'deadline':
          await activities.expireApproval.executeWithOptions(
            { summary: 'Say that nobody approved in time' },
            [input()],
          )
          throw new Rejected(
            'approval-expired',
            `Nobody let it through until ${deadline}. Submit it again to ask once more.`,
          )
      }
    }
  }
}
