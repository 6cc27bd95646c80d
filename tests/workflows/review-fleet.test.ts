import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { WorkflowFailedError } from '@temporalio/client'
import { ApplicationFailure, CancelledFailure } from '@temporalio/common'
import { type ReviewStart, reviewWorkflowId } from '@portolan/orchestration/review'
import { createReviewRunner } from '@portolan/orchestration/review-runner'
import { ulid } from 'ulid'
import { createBarrier, type Script } from './support/scripted-activities.ts'
import { summariesOf, whatPeopleSee } from './support/what-people-see.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

/** A review that has not begun; its activities follow the script. */
function prepare(script: Script = {}) {
  const start: ReviewStart = {
    orgId: '01JANORG000000000000000000',
    orgSlug: 'acme',
    reviewId: ulid(),
    kind: 'ruleset',
  }
  const { reviewId } = start
  workflows.follow(reviewId, script)
  const runner = createReviewRunner(workflows.client, workflows.outbox)
  const calls = () => workflows.callsOf(reviewId)
  return {
    handle: workflows.client.workflow.getHandle(reviewWorkflowId(reviewId)),
    start: () => runner.start(start, new Date()),
    cancel: () => runner.cancel(reviewId),
    calls: () => calls().map(({ name }) => name),
    batches: () =>
      calls()
        .filter(({ name }) => name === 'reviewBatch')
        .map(({ input }) => (input as { batch: number }).batch),
    ended: () => calls().findLast(({ name }) => name === 'endReview')?.input,
  }
}

describe('a review of the fleet', () => {
  test('goes through every batch and says that it is completed', async () => {
    const review = prepare()
    await review.start()
    expect(await review.handle.result()).toEqual({ status: 'completed', versions: 60 })
    expect(review.batches()).toEqual([0, 1, 2])
    expect(review.ended()).toMatchObject({
      status: 'completed',
      orgSlug: 'acme',
      outboxId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    })
  })

  test('can be followed in the Web UI by someone who has not read the code', async () => {
    const review = prepare()
    await review.start()
    await review.handle.result()
    expect(await whatPeopleSee(review.handle)).toMatchObject({
      status: 'COMPLETED',
      summary: 'Review the fleet of acme by a new ruleset',
      currentDetails: '**completed**: 60 versions were reviewed',
      organization: 'acme',
      stage: 'completed',
    })
    expect(await summariesOf(review.handle)).toEqual([
      'Find the versions',
      'Review batch 1 of 3',
      'Review batch 2 of 3',
      'Review batch 3 of 3',
      'End the review: completed',
    ])
  })

  test('of an organization without a version is completed at once', async () => {
    const review = prepare({ planReview: async () => ({ planKey: 'plan', batches: 0, total: 0 }) })
    await review.start()
    expect(await review.handle.result()).toEqual({ status: 'completed', versions: 0 })
    expect(review.calls()).toEqual(['planReview', 'endReview'])
  })

  test('of ten thousand versions goes on in new runs, plans once and skips nothing', async () => {
    const batches = 120
    const review = prepare({
      planReview: async () => ({ planKey: 'plan', batches, total: 10_000 }),
    })
    await review.start()
    await review.handle.result()
    expect(review.batches()).toEqual(Array.from({ length: batches }, (_, batch) => batch))
    expect(review.calls().filter((name) => name === 'planReview')).toHaveLength(1)
    const { historyLength } = await review.handle.describe()
    expect(historyLength).toBeLessThan(1_000)
  })

  test('tries a batch again that did not succeed', async () => {
    let attempts = 0
    const review = prepare({
      reviewBatch: async () => {
        attempts += 1
        if (attempts === 2) throw new Error('S3 is away')
      },
    })
    await review.start()
    await review.handle.result()
    expect(review.batches()).toEqual([0, 1, 1, 2])
  })

  test('is started once, however often, and leaves nothing in the outbox', async () => {
    const review = prepare()
    await Promise.all([review.start(), review.start()])
    await review.handle.result()
    await review.start()
    expect(review.calls().filter((name) => name === 'planReview')).toHaveLength(1)
    expect(await workflows.outbox.oldest(new Date(), 10)).toEqual([])
  })
})

describe('a review that does not come to its end', () => {
  test('is cancelled between two batches, and says so', async () => {
    const reviewing = createBarrier()
    const review = prepare({
      reviewBatch: async ({ batch }) => {
        if (batch === 1) await reviewing.pass()
      },
    })
    await review.start()
    await reviewing.reached
    expect(await review.cancel()).toBe('done')
    reviewing.open()
    await expect(review.handle.result()).rejects.toMatchObject({
      cause: expect.any(CancelledFailure) as unknown,
    })
    expect(review.batches()).toEqual([0, 1])
    expect(review.ended()).toMatchObject({ status: 'cancelled' })
  })

  test('fails with what went wrong and what to do', async () => {
    const review = prepare({
      planReview: async () => {
        throw ApplicationFailure.nonRetryable('the review is gone', 'ReviewMissing')
      },
    })
    await review.start()
    await expect(review.handle.result()).rejects.toBeInstanceOf(WorkflowFailedError)
    expect(review.ended()).toMatchObject({
      status: 'failed',
      reason:
        'The step planReview did not succeed: the review is gone. What was found by then stays; start another review to see the rest.',
    })
  })
})
