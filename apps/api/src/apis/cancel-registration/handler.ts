import { Problem } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { hasEnded, type Registration } from '@portolan/store/registrations/registration'
import { findRegistration } from '../find-registration.ts'
import { representRegistration } from '../represent-registration.ts'
import { workflowsUnavailable } from '../../shared/unavailable.ts'
import type { ApisWritePorts } from '../write-ports.ts'

export const cancelRegistration = (ports: () => ApisWritePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path } }) {
    const { runner } = ports()
    const registration = await findRegistration(ports(), member, path['registration']!)
    if (isTooLate(registration))
      throw new Problem({
        code: 'registration-ended',
        detail: `The registration is ${registration.status}; only one that has not finished can be cancelled.`,
      })
    const reached = await runner.cancel(registration.registrationId)
    if (reached === 'unavailable' || reached === 'not-running') throw workflowsUnavailable()
    const cancelled = await findRegistration(ports(), member, registration.registrationId)
    return { statusCode: 202, body: await representRegistration(ports(), cancelled, member) }
  },
})

const isTooLate = (registration: Registration): boolean =>
  hasEnded(registration) || registration.status === 'published'
