import type { Operation } from '@portolan/service/operation'
import { Problem } from '@portolan/service/problem'
import type { components } from '@portolan/specs/types'
import { createEligibility } from '../../shared/eligibility.ts'
import { findRegistration } from '../find-registration.ts'
import { representRegistration } from '../represent-registration.ts'
import { waitFor } from '../wait-for.ts'
import type { ApisWritePorts } from '../write-ports.ts'
import { refusalByRecord, refused } from './refused.ts'

/** The decision is taken at once; its record follows within a step. */
const recordedWithinMs = 3_000

export const decideRegistration = (ports: () => ApisWritePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path }, body, now }) {
    const { runner } = ports()
    const { userId, organization } = member
    const { decision, reason } = body as components['schemas']['Decision']
    const read = () => findRegistration(ports(), member, path['registration']!)
    const waiting = await read()
    if (waiting.status !== 'awaiting-approval')
      throw refused(refusalByRecord(waiting, userId), waiting)
    // The run judges: it alone knows what others decide at this moment.
    const eligibility = createEligibility(ports(), organization.orgId)
    const decided = await runner.decide(waiting.registrationId, {
      decision,
      reason,
      decidedBy: userId,
      decidedAt: now.toISOString(),
      ...(await eligibility.ofRegistration(waiting)),
    })
    if (decided === 'unavailable') throw unanswered()
    const after = await read()
    if (decided === 'not-running') throw refused(refusalByRecord(after, userId), after)
    if (decided !== 'done') throw refused(decided.refused, after)
    const recorded = await waitFor(
      read,
      ({ gate }) => gate?.approvals.some(({ decidedBy }) => decidedBy === userId) === true,
      Date.now() + recordedWithinMs,
    )
    return { statusCode: 202, body: await representRegistration(ports(), recorded, member) }
  },
})

/** It may have reached the run, which then takes it as soon as a worker is back. */
const unanswered = (): Problem =>
  new Problem({
    code: 'unavailable',
    detail:
      'The workflow service did not answer in time. Read the registration in a moment: if it does not show your decision, decide again.',
    headers: { 'retry-after': '5' },
  })
