import type { Operation } from '@portolan/service/operation'
import { listParameters, pageOf } from '../../shared/page.ts'
import type { ApisPorts } from '../read-ports.ts'
import { representApi } from '../represent-api.ts'

export const listApis = (ports: () => ApisPorts): Operation => ({
  access: 'member',
  async handle({ member: { organization }, parameters }) {
    const { limit, cursor } = listParameters(parameters)
    const words = String(parameters.query['q'] ?? '')
    const page = await ports().apis.list(organization.orgId, words, limit, cursor)
    return {
      statusCode: 200,
      body: await pageOf(page, (api) => representApi(organization.slug, api)),
    }
  },
})
