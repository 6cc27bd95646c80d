import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { reviewBatch } from '@portolan/activities/api-management/review-batch'
import type { SameContent } from '@portolan/activities/api-management/review-plan'
import type { ReviewPorts } from '@portolan/activities/api-management/review-ports'
import { createSandbox, type Sandbox } from '@portolan/description/sandbox'
import type { Review, ReviewResult } from '@portolan/store/governance/review'
import type { Version } from '@portolan/store/versions/versions'
import { ActivityCancellationDetails } from '@temporalio/common'
import { MockActivityEnvironment } from '@temporalio/testing'
import { tasksApi } from '../support/descriptions.ts'

let sandbox: Sandbox
beforeAll(() => {
  sandbox = createSandbox({ workers: 2 })
})
afterAll(() => sandbox.close())

const labels = ['1.0.0', '1.1.0', '1.2.0', '1.3.0']
/** One batch, in which each version has a content of its own. */
const plan: SameContent[][] = [
  labels.map((version) => ({
    bundle: `bundle/${version}`,
    versions: [{ apiId: 'an-api', api: 'tasks', version }],
  })),
]
const input = { orgId: 'an-org', reviewId: 'a-review', planKey: 'plan', batch: 0 }
const review = {
  ...input,
  kind: 'ruleset',
  text: 'extends: [security]',
  status: 'running',
  createdAt: '2026-01-01T00:00:00.000Z',
} as unknown as Review

const cancelled = new ActivityCancellationDetails({ cancelRequested: true })
const stopped = new ActivityCancellationDetails({ workerShutdown: true })

/** The real activity in the real sandbox; rows and objects are in memory. */
function prepare({ beforeReading = async (_key: string) => {} } = {}) {
  const kept: { results: ReviewResult[]; lookedAt: number | undefined }[] = []
  const read: string[] = []
  const ports = {
    sandbox,
    reviews: {
      get: async () => review,
      keepBatch: async (
        ...[, , , results, lookedAt]: Parameters<ReviewPorts['reviews']['keepBatch']>
      ) => void kept.push({ results, lookedAt }),
    },
    blobs: {
      getJson: async () => plan,
      get: async (key: string) => {
        await beforeReading(key)
        read.push(key)
        return Buffer.from(tasksApi({ version: key.slice('bundle/'.length) }))
      },
    },
    settings: { current: async () => undefined },
    versions: { get: async () => ({ status: 'published' }) as Version },
  } as unknown as ReviewPorts
  return { review: reviewBatch(ports), kept, read }
}

describe('a batch of a review', () => {
  test('says after each description how far it is, however quick they are', async () => {
    const { review: run, kept } = prepare()
    const environment = new MockActivityEnvironment()
    const told: number[] = []
    environment.on('heartbeat', ({ contents }: { contents: number }) => told.push(contents))
    await environment.run(run, input)
    expect(told).toEqual([1, 2, 3, 4])
    expect(kept).toMatchObject([{ lookedAt: 4 }])
    expect(kept[0]?.results.map(({ version }) => version)).toEqual(labels)
  })

  test('goes on where the attempt before it was broken off', async () => {
    const first = prepare()
    const environment = new MockActivityEnvironment()
    const told: { contents: number; results: ReviewResult[] }[] = []
    environment.on('heartbeat', (progress) => told.push(structuredClone(progress)))
    await environment.run(first.review, input)

    const second = prepare()
    const heartbeatDetails = told[1]
    await new MockActivityEnvironment({ heartbeatDetails }).run(second.review, input)
    expect(second.read).toEqual(['bundle/1.2.0', 'bundle/1.3.0'])
    expect(second.kept).toEqual(first.kept)
  })

  test('that is cancelled keeps what it has found', async () => {
    const environment = new MockActivityEnvironment()
    const { review: run, kept } = prepare({
      beforeReading: async (key) => {
        if (key === 'bundle/1.2.0') environment.cancel('CANCELLED', cancelled)
      },
    })
    await expect(environment.run(run, input)).rejects.toThrow()
    expect(kept).toMatchObject([{ lookedAt: 2 }])
    expect(kept[0]?.results.map(({ version }) => version)).toEqual(['1.0.0', '1.1.0'])
  })

  test('whose worker is stopped keeps nothing, for another one goes on', async () => {
    const environment = new MockActivityEnvironment()
    const { review: run, kept } = prepare({
      beforeReading: async () => environment.cancel('WORKER_SHUTDOWN', stopped),
    })
    await expect(environment.run(run, input)).rejects.toThrow()
    expect(kept).toEqual([])
  })
})
