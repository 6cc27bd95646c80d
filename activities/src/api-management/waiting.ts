import { countOf } from '../shared/count-of.ts'
import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import type { Approval, Gate } from '@portolan/store/registrations/gate'
import type { RegistrationChange } from '@portolan/store/registrations/registrations'
import { finalFailure } from '../shared/failures.ts'
import { sendOutboxRow } from './announce-version.ts'
import { auditedOf, auditLetThrough, errandOf, type GateInput, type GateVerdict } from './gate.ts'
import { findEligible, findRegistration, judgeGate } from './judge-gate.ts'
import type { ApiManagementPorts } from './ports.ts'

export interface DecisionRecord extends RegistrationRef {
  approval: Approval
  /** How many approvals it takes now. */
  required: number
  auditId: string
}

/** Records what one person decided; the last approval that it takes lets the version through. */
export const recordDecision =
  (ports: ApiManagementPorts) =>
  ({ approval, required, auditId, ...ref }: DecisionRecord): Promise<void> =>
    recordStep(ports, ref, 'gate', async () => {
      const registration = await findRegistration(ports, ref)
      const gate = requireGate(registration.gate)
      const isApproved = approval.decision === 'approve'
      // Recorded by an attempt whose answer was lost.
      const others = gate.approvals.filter(({ decidedBy }) => decidedBy !== approval.decidedBy)
      const approvals = [...others, approval]
      const missing = isApproved ? required - approvals.length : 0
      const by = approval.selfApproved ? ' by its author' : ''
      await ports.audit.record({
        ...auditedOf(auditId, registration, new Date(approval.decidedAt)),
        action: isApproved ? 'registration-approved' : 'registration-rejected',
        by: approval.decidedBy,
        summary: `${registration.api} ${registration.version} was ${isApproved ? 'approved' : 'rejected'}${by}.`,
        reason: approval.reason,
        selfApproved: approval.selfApproved,
      })
      return {
        result: undefined,
        message:
          missing > 0
            ? `${approvals.length} of ${countOf(required, 'approval')}; ${approval.reason}`
            : `${isApproved ? 'Approved' : 'Rejected'}${by}: ${approval.reason}`,
        status: missing > 0 ? 'waiting' : isApproved ? 'done' : 'failed',
        change: {
          gate: { ...gate, approvalsRequired: required, approvals },
          ...(isApproved && missing <= 0 && passed),
        },
      }
    })

const passed: RegistrationChange = { status: 'running', reason: '' }

/** Judges a registration that waits once more: a waiver was given, or has ended. */
export const judgeAgain =
  (ports: ApiManagementPorts) =>
  (input: GateInput): Promise<GateVerdict['consequence']> =>
    recordStep<GateVerdict['consequence']>(ports, input, 'gate', async () => {
      const before = requireGate((await findRegistration(ports, input)).gate)
      const { policy, revisions, ladder, approvals, deadline } = before
      const judged = await judgeGate(ports, input, { policy, revisions, ladder })
      const { consequence, registration } = judged
      const gate: Gate = { ...judged.gate, approvals, ...(deadline && { deadline }) }
      const reason = gate.reasons.join(' ')
      if (consequence === 'approval' || consequence === 'block')
        return {
          result: consequence,
          message: reason,
          status: consequence === 'block' ? 'failed' : 'waiting',
          change: { gate, reason },
        }
      await auditLetThrough(ports, input.auditId, registration, reason)
      return {
        result: consequence,
        message: reason || 'Nothing is left to approve',
        change: { gate, ...passed },
      }
    })

export interface Reminder extends Omit<GateInput, 'auditId'> {
  /** Those who have decided. */
  approvals: number
}

/** Reminds those who have not decided; gives how many approvals it takes now, for members come and go. */
export const remindApprovers =
  (ports: ApiManagementPorts) =>
  async (input: Reminder): Promise<number> => {
    const registration = await findRegistration(ports, input)
    const { policy } = requireGate(registration.gate)
    const { required } = await findEligible(ports, registration, policy)
    if (required > 0 && input.approvals >= required) return required
    await ports.outbox.add(errandOf('approval-reminder', input, registration, ports.now()))
    await sendOutboxRow(ports, input.outboxId)
    return required
  }

export type Acceptance = Pick<DecisionRecord, keyof RegistrationRef | 'required' | 'auditId'>

/** Lets a registration through whose approvals suffice by now, for there are fewer approvers. */
export const acceptApprovals =
  (ports: ApiManagementPorts) =>
  ({ required, auditId, ...ref }: Acceptance): Promise<void> =>
    recordStep(ports, ref, 'gate', async () => {
      const registration = await findRegistration(ports, ref)
      const gate = requireGate(registration.gate)
      const reason = `${countOf(required, 'approval')}, of as many people as may approve now.`
      await auditLetThrough(ports, auditId, registration, reason)
      return {
        result: undefined,
        message: reason,
        change: { gate: { ...gate, approvalsRequired: required }, ...passed },
      }
    })

/** Says that nobody let a registration through in time. */
export const expireApproval =
  (ports: ApiManagementPorts) =>
  (input: GateInput): Promise<void> =>
    recordStep(ports, input, 'gate', async () => {
      const registration = await findRegistration(ports, input)
      const { deadline } = requireGate(registration.gate)
      await ports.audit.record({
        ...auditedOf(input.auditId, registration, ports.now()),
        action: 'registration-expired',
        summary: `${registration.api} ${registration.version} was not approved in time.`,
      })
      await ports.outbox.add(errandOf('approval-expired', input, registration, ports.now()))
      await sendOutboxRow(ports, input.outboxId)
      return {
        result: undefined,
        message: `Not approved until ${deadline}`,
        status: 'failed',
      }
    })

function requireGate(gate: Gate | undefined): Gate {
  if (!gate) throw finalFailure('GateMissing', 'the registration has not come to the gate')
  return gate
}
