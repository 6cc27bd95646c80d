import type { Client } from '@temporalio/client'
import type { Outbox } from '@portolan/store/platform/outbox'
import { ulid } from 'ulid'
import { cancelRun, isUnreachable, type Reached, shortDeadlineMs } from './reached.ts'
import { type ReviewStart, reviewWorkflowId } from './review.ts'
import { startReview } from './starters.ts'

/** Starts and stops reviews of the fleet, and loses none while Temporal is away. */
export function createReviewRunner(client: Client, outbox: Outbox) {
  return {
    /** The outbox row is written first: whatever happens here, the review will run. */
    async start(start: ReviewStart, now: Date): Promise<void> {
      const id = ulid()
      const createdAt = now.toISOString()
      await outbox.add({ id, kind: 'start-review', payload: { ...start }, createdAt })
      try {
        await client.withDeadline(Date.now() + shortDeadlineMs, () => startReview(client, start))
      } catch (error) {
        if (isUnreachable(error)) return
        throw error
      }
      await outbox.remove(id)
    },
    cancel: (reviewId: string): Promise<Reached> => cancelRun(client, reviewWorkflowId(reviewId)),
  }
}

export type ReviewRunner = ReturnType<typeof createReviewRunner>
