import { isPermitted } from '@portolan/identity/permissions'
import type { Member } from '@portolan/service/caller'
import { Problem } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import type { components } from '@portolan/specs/types'
import type { Registration } from '@portolan/store/registrations/registration'
import { findRegistration } from '../find-registration.ts'
import { representRegistration } from '../represent-registration.ts'
import { workflowsUnavailable } from '../../shared/unavailable.ts'
import { waitFor } from '../wait-for.ts'
import type { ApisWritePorts } from '../write-ports.ts'

/** The decision is taken at once; its record follows within a step. */
const recordedWithinMs = 3_000

export const decideRegistration = (ports: () => ApisWritePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path }, body, now }) {
    const { runner } = ports()
    const { decision, reason } = body as components['schemas']['Decision']
    const waiting = await findRegistration(ports(), member, path['registration']!)
    if (waiting.status !== 'awaiting-approval') throw nothingToDecide(waiting)
    const selfApproved = await isSelfApproval(ports(), member, waiting)
    const reached = await runner.decide(waiting.registrationId, {
      decision,
      reason,
      decidedBy: member.userId,
      decidedAt: now.toISOString(),
      selfApproved,
    })
    if (reached === 'unavailable') throw workflowsUnavailable()
    if (reached !== 'done')
      throw nothingToDecide(await findRegistration(ports(), member, waiting.registrationId))
    const decided = await waitFor(
      () => findRegistration(ports(), member, waiting.registrationId),
      (read) => read.decision !== undefined,
      Date.now() + recordedWithinMs,
    )
    return { statusCode: 202, body: await representRegistration(ports(), decided, member) }
  },
})

/**
 * Nobody decides on their own registration, except an owner where nobody else may.
 * @throws {Problem} 403
 */
async function isSelfApproval(
  { organizations }: ApisWritePorts,
  { userId, role, organization }: Member,
  { createdBy }: Registration,
): Promise<boolean> {
  if (createdBy !== userId) return false
  const others = (await organizations.membersOf(organization.orgId)).filter(
    (member) => member.userId !== userId && isPermitted(member.role, 'registrations:decide'),
  )
  if (role === 'owner' && others.length === 0) return true
  throw new Problem({
    code: 'permission-missing',
    detail: `You submitted this registration yourself; one of the ${others.length} others who may decide has to.`,
  })
}

const nothingToDecide = ({ status }: Registration) =>
  new Problem({
    code: 'not-waiting',
    detail: `The registration does not wait for a decision; it is ${status}.`,
  })
