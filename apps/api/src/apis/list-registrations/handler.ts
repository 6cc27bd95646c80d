import type { Operation } from '@portolan/service/operation'
import { createEligibility } from '../../shared/eligibility.ts'
import { listParameters, pageOf } from '../../shared/page.ts'
import type { ApisPorts } from '../read-ports.ts'
import { summarizeRegistration } from '../represent-registration.ts'

export const listRegistrations = (ports: () => ApisPorts): Operation => ({
  access: 'member',
  async handle({ member, parameters }) {
    const { limit, cursor } = listParameters(parameters)
    const api = parameters.query['api']
    const page = await ports().registrations.list(
      member.organization.orgId,
      api === undefined ? undefined : String(api),
      limit,
      cursor,
    )
    const eligibility = createEligibility(ports(), member.organization.orgId)
    return {
      statusCode: 200,
      body: await pageOf(page, (each) => summarizeRegistration(ports(), each, member, eligibility)),
    }
  },
})
