import { durationMs } from '@portolan/policy/duration'
import { defaultPolicy } from '@portolan/policy/policy'
import { bindingPolicy } from '@portolan/store/governance/binding-policy'
import type { OutboxKind } from '@portolan/store/platform/outbox'
import type { Registration } from '@portolan/store/registrations/registration'
import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import { type Judged, judgeGate } from './judge-gate.ts'
import type { ApiManagementPorts } from './ports.ts'

/** A registration at the gate, and the ids that a second attempt must not make anew. */
export interface GateInput extends RegistrationRef {
  orgSlug: string
  title: string
  /** The levels of the ruleset that bound when the description was linted. */
  ladder: string[]
  outboxId: string
  auditId: string
}

export type GateVerdict =
  | { consequence: 'pass' | 'warn' }
  | { consequence: 'block'; code: 'blocked-by-policy' | 'no-approver'; reason: string }
  | {
      consequence: 'approval'
      reason: string
      deadline: string
      remindMs: number
      required: number
    }

/** Step 5: lets a version pass, blocks it, or asks for approvals, as the policy says. */
export const gate =
  (ports: ApiManagementPorts) =>
  (input: GateInput): Promise<GateVerdict> =>
    recordStep<GateVerdict>(ports, input, 'gate', async () => {
      const { orgId, ladder } = input
      const now = ports.now()
      const slug = (await ports.registrations.get(orgId, input.registrationId))?.api ?? ''
      const api = await ports.apis.findBySlug(orgId, slug)
      const binding = await bindingPolicy(ports.settings, { orgId, apiId: api?.apiId }, now)
      const judged = await judgeGate(ports, input, { ...binding, ladder })
      if (judged.consequence === 'block') return block(ports, input, judged)
      if (judged.consequence !== 'approval') return letThrough(ports, input, judged)
      if (judged.eligible?.approvers.length === 0) return block(ports, input, judged)

      const { approval } = binding.policy
      const withinMs = durationMs(approval.within) ?? durationMs(defaultPolicy.approval.within)!
      const remindMs = durationMs(approval.remind) ?? durationMs(defaultPolicy.approval.remind)!
      const deadline = new Date(now.getTime() + withinMs).toISOString()
      const reason = judged.gate.reasons.join(' ')
      await ports.outbox.add(errandOf('approval-requested', input, judged.registration, now))
      return {
        result: {
          consequence: 'approval',
          reason,
          deadline,
          remindMs,
          required: judged.eligible?.required ?? 1,
        },
        message: reason,
        status: 'waiting',
        change: {
          status: 'awaiting-approval',
          reason,
          gate: { ...judged.gate, deadline, approvals: [] },
        },
      }
    })

async function letThrough(ports: ApiManagementPorts, input: GateInput, judged: Judged) {
  const { gate: found, registration } = judged
  const consequence: 'pass' | 'warn' = judged.consequence === 'warn' ? 'warn' : 'pass'
  const reason = found.reasons.join(' ')
  if (reason) await auditLetThrough(ports, input.auditId, registration, reason)
  return {
    result: { consequence },
    message: reason || 'Nothing breaks',
    change: { gate: { ...found, approvals: [] } },
  }
}

async function block(ports: ApiManagementPorts, input: GateInput, judged: Judged) {
  const { gate: found, registration } = judged
  const nobody = judged.consequence === 'approval'
  const advice = nobody
    ? 'Nobody in the organization may approve; make a member an owner, and submit it again.'
    : 'Make the changes without breaking, raise the version as the policy allows, or have single changes waived; then submit it again.'
  const reason = `${found.reasons.join(' ')} ${advice}`
  await ports.audit.record({
    ...auditedOf(input.auditId, registration, ports.now()),
    action: 'registration-rejected',
    summary: `${registration.api} ${registration.version} was stopped by the policy.`,
    reason: found.reasons.join(' '),
  })
  return {
    result: {
      consequence: 'block' as const,
      code: nobody ? ('no-approver' as const) : ('blocked-by-policy' as const),
      reason,
    },
    message: reason,
    status: 'failed' as const,
    change: { gate: { ...found, approvals: [] } },
  }
}

/** Notes that a version passed although there was something to say. */
export const auditLetThrough = (
  ports: ApiManagementPorts,
  auditId: string,
  registration: Registration,
  reason: string,
): Promise<void> =>
  ports.audit.record({
    ...auditedOf(auditId, registration, ports.now()),
    action: 'registration-let-through',
    summary: `${registration.api} ${registration.version} passed the gate.`,
    reason,
  })

export const auditedOf = (id: string, registration: Registration, at: Date) => ({
  orgId: registration.orgId,
  id,
  at: at.toISOString(),
  registration: registration.registrationId,
  ...(registration.api && { api: registration.api }),
  ...(registration.version && { version: registration.version }),
})

/** Word of a registration at the gate, for those who may decide. */
export const errandOf = (
  kind: OutboxKind,
  { orgSlug, title, outboxId }: Pick<GateInput, 'orgSlug' | 'title' | 'outboxId'>,
  { orgId, registrationId, api, version, changes }: Registration,
  now: Date,
) => ({
  id: outboxId,
  kind,
  payload: {
    orgId,
    organization: orgSlug,
    api,
    version,
    title,
    registrationId,
    breakingChanges: changes?.breaking ?? 0,
    ...(changes?.against && { against: changes.against }),
  },
  createdAt: now.toISOString(),
})
