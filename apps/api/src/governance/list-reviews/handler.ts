import type { Operation } from '@portolan/service/operation'
import { listParameters, pageOf } from '../../shared/page.ts'
import type { GovernancePorts } from '../read-ports.ts'
import { representReview } from '../represent-review.ts'

export const listReviews = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters }) {
    const { limit, cursor } = listParameters(parameters)
    const page = await ports().reviews.list(member.organization.orgId, limit, cursor)
    return {
      statusCode: 200,
      body: await pageOf(page, (review) => representReview(ports(), review, member)),
    }
  },
})
