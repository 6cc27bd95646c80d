import { Problem } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { workflowsUnavailable } from '../../shared/unavailable.ts'
import { findReview, representReview } from '../represent-review.ts'
import type { GovernanceWritePorts } from '../write-ports.ts'

export const cancelReview = (ports: () => GovernanceWritePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path } }) {
    const review = await findReview(ports(), member, path['review']!)
    if (review.status !== 'running')
      throw new Problem({
        code: 'review-ended',
        detail: `The review is ${review.status}; only one that is running can be stopped.`,
      })
    const reached = await ports().reviewRunner.cancel(review.reviewId)
    if (reached !== 'done') throw workflowsUnavailable()
    const stopping = await findReview(ports(), member, review.reviewId)
    return { statusCode: 202, body: await representReview(ports(), stopping, member) }
  },
})
