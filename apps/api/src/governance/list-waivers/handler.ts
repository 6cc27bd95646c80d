import type { Operation } from '@portolan/service/operation'
import { findApi } from '../../shared/find-version.ts'
import { listParameters, pageOf } from '../../shared/page.ts'
import { representWaiver } from '../../shared/represent-waiver.ts'
import type { GovernancePorts } from '../read-ports.ts'

export const listWaivers = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  async handle({ member: { organization }, parameters }) {
    const { apiId } = await findApi(ports(), organization.orgId, parameters.path['api']!)
    const { limit, cursor } = listParameters(parameters)
    const page = await ports().waivers.list(apiId, limit, cursor)
    return {
      statusCode: 200,
      body: await pageOf(page, (waiver) => representWaiver(ports(), waiver)),
    }
  },
})
