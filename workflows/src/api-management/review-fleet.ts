import {
  ApplicationFailure,
  CancellationScope,
  continueAsNew,
  ContinueAsNew,
  isCancellation,
  proxyActivities,
  workflowInfo,
} from '@temporalio/workflow'
import type { ReviewActivities } from '@portolan/activities/api-management/review-activities'
import type { Plan } from '@portolan/activities/api-management/review-plan'
import type { ReviewStart } from '@portolan/orchestration/review'
import { messageOf } from './endings.ts'
import { newUlid } from './new-ulid.ts'
import { report } from './progress.ts'

const retry = {
  initialInterval: '200 milliseconds',
  backoffCoefficient: 2,
  maximumInterval: '5 seconds',
} as const

/** One row: answered in milliseconds. */
const { endReview } = proxyActivities<ReviewActivities>({
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '30 minutes',
  retry,
})

/**
 * Several descriptions in the sandbox, or all rows of an organization. Heartbeats come every two seconds and
 * carry what was found, so that another attempt goes on from there; one that is cancelled keeps it.
 */
const { planReview, reviewBatch } = proxyActivities<ReviewActivities>({
  startToCloseTimeout: '20 minutes',
  scheduleToCloseTimeout: '3 hours',
  heartbeatTimeout: '10 seconds',
  cancellationType: 'WAIT_CANCELLATION_COMPLETED',
  retry,
})

/** So many batches make a history of some hundred events; then a new run goes on. */
const batchesPerRun = 100

/** Where a run takes over from the one before it. */
export interface ReviewProgress extends Plan {
  /** The first batch that is left. */
  next: number
}

export interface ReviewEnding {
  status: 'completed'
  versions: number
}

/**
 * Tries a new ruleset or policy on every published version of an organization. What each batch finds is kept
 * as soon as it is found, so a review that is stopped has told something, and one that is broken off goes on.
 */
export async function reviewFleet(
  start: ReviewStart,
  progress?: ReviewProgress,
): Promise<ReviewEnding> {
  const { orgId, orgSlug, reviewId, kind } = start
  const review = { orgId, reviewId }
  try {
    report('reviewing', 'finding the versions')
    const { planKey, batches, total, next } = progress ?? (await plan())
    for (let batch = next; batch < batches; batch += 1) {
      if (batch === next + batchesPerRun)
        await continueAsNew<typeof reviewFleet>(start, { planKey, batches, total, next: batch })
      const which = `batch ${batch + 1} of ${batches}`
      report('reviewing', `trying the ${kind} on ${total} versions, ${which}`)
      await reviewBatch.executeWithOptions({ summary: `Review ${which}` }, [
        { ...review, planKey, batch },
      ])
    }
    await end('completed')
    report('completed', `${total} versions were reviewed`)
    return { status: 'completed', versions: total }
  } catch (error) {
    if (error instanceof ContinueAsNew) throw error
    return await CancellationScope.nonCancellable(() => endEarly(error))
  }

  async function plan(): Promise<ReviewProgress> {
    const planned = await planReview.executeWithOptions({ summary: 'Find the versions' }, [review])
    return { ...planned, next: 0 }
  }

  async function endEarly(error: unknown): Promise<never> {
    if (isCancellation(error)) {
      await end('cancelled')
      report('cancelled', 'what was found by then stays')
      throw error
    }
    const reason = `${messageOf(error)} What was found by then stays; start another review to see the rest.`
    await end('failed', reason)
    report('failed', reason)
    throw ApplicationFailure.create({
      message: `Review ${reviewId} failed in run ${workflowInfo().runId}`,
      type: 'ReviewFailed',
      cause: error instanceof Error ? error : undefined,
      nonRetryable: true,
    })
  }

  function end(status: 'completed' | 'failed' | 'cancelled', reason?: string): Promise<void> {
    return endReview.executeWithOptions({ summary: `End the review: ${status}` }, [
      { ...review, orgSlug, status, outboxId: newUlid(), ...(reason !== undefined && { reason }) },
    ])
  }
}
