import type { Operation } from '@portolan/service/operation'
import type { ReviewOutcome } from '@portolan/store/governance/review'
import { listParameters, pageOf } from '../../shared/page.ts'
import type { GovernancePorts } from '../read-ports.ts'
import { findReview } from '../represent-review.ts'

export const listReviewResults = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters }) {
    const { orgId, reviewId } = await findReview(ports(), member, parameters.path['review']!)
    const outcome = parameters.query['outcome'] as ReviewOutcome | undefined
    const page = await ports().reviews.results(orgId, reviewId, {
      ...listParameters(parameters),
      ...(outcome && { outcome }),
    })
    return { statusCode: 200, body: await pageOf(page, (result) => result) }
  },
})
