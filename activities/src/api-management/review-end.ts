import type { Review } from '@portolan/store/governance/review'
import { countOf } from '../shared/count-of.ts'
import { sendOutboxRow } from './announce-version.ts'
import { findReview } from './find-review.ts'
import type { ReviewPorts, ReviewRef } from './review-ports.ts'

export interface ReviewEnd extends ReviewRef {
  orgSlug: string
  status: 'completed' | 'failed' | 'cancelled'
  /** Why it failed, and what to do. */
  reason?: string
  /** A ULID given by the workflow, so that a second attempt announces the same thing. */
  outboxId: string
}

/** Ends a review, and tells whoever started it; who stopped it knows. */
export const endReview =
  (ports: ReviewPorts) =>
  async ({ orgSlug, status, reason, outboxId, ...ref }: ReviewEnd): Promise<void> => {
    const review = await findReview(ports, ref)
    const endedAt = ports.now().toISOString()
    const announcement = {
      id: outboxId,
      kind: 'review-completed' as const,
      createdAt: endedAt,
      payload: {
        orgId: ref.orgId,
        organization: orgSlug,
        title: titleOf(review, status),
        reviewId: ref.reviewId,
        userId: review.createdBy,
      },
    }
    await ports.reviews.end(
      ref.orgId,
      ref.reviewId,
      { status, endedAt, ...(reason !== undefined && { reason }) },
      status === 'cancelled' ? undefined : announcement,
    )
    await sendOutboxRow(ports, outboxId)
  }

const titleOf = ({ kind, total = 0, counts }: Review, status: ReviewEnd['status']): string =>
  status === 'failed'
    ? `The review of a new ${kind} failed`
    : `A new ${kind} was tried on ${countOf(total, 'version')}: ${counts.newlyFailing} would newly fail`
