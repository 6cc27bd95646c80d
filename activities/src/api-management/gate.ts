import type { Decision } from '@portolan/store/registrations/registration'
import type { ChangeCounts } from '@portolan/store/versions/versions'
import { countOf } from '../shared/count-of.ts'
import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import type { ApiManagementPorts } from './ports.ts'

export interface GateInput extends RegistrationRef {
  orgSlug: string
  slug: string
  version: string
  title: string
  changes?: ChangeCounts
  /** A ULID given by the workflow, so that a second attempt asks only once. */
  outboxId: string
}

export type GateVerdict = 'pass' | 'ask'

/** Step 5: lets a version pass, or asks for an approval because it breaks consumers. */
export const gate =
  (ports: ApiManagementPorts) =>
  (input: GateInput): Promise<GateVerdict> =>
    recordStep<GateVerdict>(ports, input, 'gate', async () => {
      const { changes, version } = input
      if (!changes || changes.breaking === 0) return { result: 'pass', message: 'Nothing breaks' }
      if (raisesMajor(changes.against ?? '', version))
        return {
          result: 'pass',
          message: `${countOf(changes.breaking, 'breaking change')}, announced by the major version ${version}`,
        }
      const reason = `${countOf(changes.breaking, 'breaking change')} against ${changes.against} must be approved first.`
      await ports.outbox.add({
        id: input.outboxId,
        kind: 'approval-requested',
        payload: {
          orgId: input.orgId,
          organization: input.orgSlug,
          api: input.slug,
          version,
          title: input.title,
          registrationId: input.registrationId,
          breakingChanges: changes.breaking,
        },
        createdAt: ports.now().toISOString(),
      })
      return {
        result: 'ask',
        message: reason,
        status: 'waiting',
        change: { status: 'awaiting-approval', reason },
      }
    })

export interface GateDecision extends RegistrationRef {
  decision: Decision
}

/** Records how a registration left the gate. */
export const recordDecision =
  (ports: ApiManagementPorts) =>
  ({ decision, ...registration }: GateDecision): Promise<void> =>
    recordStep(ports, registration, 'gate', async () => {
      const approved = decision.decision === 'approve'
      return {
        result: undefined,
        message: `${approved ? 'Approved' : 'Rejected'}${decision.selfApproved ? ' by its author' : ''}: ${decision.reason}`,
        status: approved ? 'done' : 'failed',
        change: { decision, ...(approved && { status: 'running' as const, reason: '' }) },
      }
    })

/** Whether the first number of a semantic version rises; from 1 on, for 0.x promises nothing. */
export function raisesMajor(from: string, to: string): boolean {
  const major = (label: string) => /^v?(\d+)(?:\.|$)/.exec(label)?.[1]
  const [before, after] = [major(from), major(to)]
  if (before === undefined || after === undefined) return false
  // A year is no major version.
  if (before.length >= 4 || after.length >= 4) return false
  return Number(after) > Number(before)
}
