import { judgeDecision, type Refusal } from '@portolan/policy/judge-decision'
import { Problem } from '@portolan/service/problem'
import { hasEnded, type Registration } from '@portolan/store/registrations/registration'

/** Why a decision does not count, as a problem: what to do instead. */
export function refused(refusal: Refusal, { status, gate }: Registration): Problem {
  return new Problem({ code: refusal, detail: details[refusal](status, gate?.deadline) })
}

const details: Record<Refusal, (status: string, deadline?: string) => string> = {
  'own-registration': () =>
    'You submitted this registration yourself; one of the others who may decide has to.',
  'not-an-approver': () =>
    'The policy under which this registration waits does not name you. The registration says who may decide.',
  'decided-before': () => 'You have decided on this registration already; others have to follow.',
  'already-decided': (status) => `This registration was decided already; it is ${status}.`,
  'approval-expired': (_, deadline) =>
    `The time to decide ended ${deadline ? `at ${deadline}` : 'before'}. Whoever submitted it can submit it again.`,
  'not-waiting': (status) => `The registration does not wait for a decision; it is ${status}.`,
}

/** Why nothing can be decided on a registration whose run does not listen. */
export function refusalByRecord(registration: Registration, userId: string): Refusal {
  const { gate, createdBy, reasonCode } = registration
  const approvals = gate?.approvals ?? []
  const refusal = judgeDecision(
    {
      authorId: createdBy,
      deciders: approvals.map(({ decidedBy }) => decidedBy),
      isDecided: approvals.length > 0 && hasBeenLeft(registration),
      isClosed: true,
      isExpired: reasonCode === 'approval-expired',
    },
    userId,
    { approvers: [] },
  )
  return refusal ?? 'not-waiting'
}

const hasBeenLeft = (registration: Registration): boolean =>
  hasEnded(registration) || registration.status !== 'awaiting-approval'
