import type { Operation } from '@portolan/service/operation'
import type { GovernancePorts } from '../read-ports.ts'
import { findReview, representReview } from '../represent-review.ts'

export const getReview = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path } }) {
    const review = await findReview(ports(), member, path['review']!)
    return { statusCode: 200, body: await representReview(ports(), review, member) }
  },
})
