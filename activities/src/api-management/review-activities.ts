import { reviewBatch } from './review-batch.ts'
import { endReview } from './review-end.ts'
import { planReview } from './review-plan.ts'
import type { ReviewPorts } from './review-ports.ts'

export const createReviewActivities = (ports: ReviewPorts) => ({
  planReview: planReview(ports),
  reviewBatch: reviewBatch(ports),
  endReview: endReview(ports),
})

export type ReviewActivities = ReturnType<typeof createReviewActivities>
