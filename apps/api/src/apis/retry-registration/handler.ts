import { Problem } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { startOf } from '../create-registration/handler.ts'
import { findRegistration } from '../find-registration.ts'
import { representRegistration } from '../represent-registration.ts'
import type { ApisWritePorts } from '../write-ports.ts'

/** The verdict is not waited for: the caller watches the registration. */
const startWithinMs = 2_000

export const retryRegistration = (ports: () => ApisWritePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path } }) {
    const { registrations, runner } = ports()
    const { orgId, slug } = member.organization
    const failed = await findRegistration(ports(), member, path['registration']!)
    if (!(await registrations.restart(orgId, failed.registrationId)))
      throw new Problem({
        code: failed.endedAt ? 'registration-ended' : 'registration-running',
        detail: `The registration is ${failed.status}; only a failed one can be run again.`,
      })
    const restarted = await findRegistration(ports(), member, failed.registrationId)
    await runner.start(startOf(restarted, slug), Date.now() + startWithinMs)
    const running = await findRegistration(ports(), member, failed.registrationId)
    return { statusCode: 202, body: await representRegistration(ports(), running, member) }
  },
})
