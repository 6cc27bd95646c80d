import type { Review } from '@portolan/store/governance/review'
import { finalFailure } from '../shared/failures.ts'
import type { ReviewPorts, ReviewRef } from './review-ports.ts'

/** @throws {ApplicationFailure} final, when the row is gone */
export async function findReview(
  { reviews }: Pick<ReviewPorts, 'reviews'>,
  { orgId, reviewId }: ReviewRef,
): Promise<Review> {
  const review = await reviews.get(orgId, reviewId)
  if (!review) throw finalFailure('ReviewMissing', 'the review is gone')
  return review
}
