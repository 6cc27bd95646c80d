import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Connection } from '@portolan/store/connection'
import { InvalidCursor } from '@portolan/store/cursor'
import type { Review, ReviewResult } from '@portolan/store/governance/review'
import { createReviews } from '@portolan/store/governance/reviews'
import { createSettings } from '@portolan/store/governance/settings'
import { type AuditEvent, createAudit } from '@portolan/store/platform/audit'
import { ulid } from 'ulid'
import { openOwnTables } from './own-tables.ts'

let store: Connection
beforeAll(async () => {
  store = await openOwnTables()
}, 30_000)
afterAll(() => store.close())

const at = '2026-01-01T00:00:00.000Z'
const nothing = { pass: 0, fail: 0, newlyFailing: 0, newFindings: 0 }

const eventOf = (orgId: string, action: AuditEvent['action']): AuditEvent => ({
  orgId,
  id: ulid(),
  action,
  at,
  by: 'an-owner',
  summary: 'A review.',
})

async function begin(orgId = ulid()): Promise<Review> {
  const reviewId = ulid()
  const review: Review = {
    orgId,
    reviewId,
    kind: 'ruleset',
    text: 'extends: [strict]',
    status: 'running',
    done: 0,
    counts: nothing,
    createdAt: at,
    createdBy: 'an-owner',
    workflowId: `review/${reviewId}`,
  }
  await createReviews(store).create(review, eventOf(orgId, 'review-started'))
  return review
}

const quality = { score: 90, findings: 1 }
const result = (version: string, change: Partial<ReviewResult> = {}): ReviewResult => ({
  api: 'tasks',
  version,
  outcome: 'pass',
  newlyFailing: false,
  reasons: [],
  before: quality,
  after: quality,
  newFindings: [],
  ...change,
})
const newly = { outcome: 'fail', newlyFailing: true } as const
const still = { outcome: 'fail' } as const

/** Two batches with rows of every kind, as a worker would keep them. */
async function reviewed(): Promise<Review> {
  const reviews = createReviews(store)
  const review = await begin()
  const { orgId, reviewId } = review
  await reviews.begin(orgId, reviewId, 7, 'a-run')
  await reviews.keepBatch(orgId, reviewId, 0, [
    result('1'),
    result('2', { ...newly, newFindings: [{ rule: 'contact', count: 2 }] }),
    result('3', still),
    result('4', newly),
  ])
  await reviews.keepBatch(orgId, reviewId, 1, [result('5'), result('6', newly), result('7', still)])
  return review
}

describe('a review', () => {
  test('counts each batch once, however often it is kept', async () => {
    const reviews = createReviews(store)
    const { orgId, reviewId } = await reviewed()
    await reviews.keepBatch(orgId, reviewId, 1, [result('5'), result('6', newly)])
    expect(await reviews.get(orgId, reviewId)).toMatchObject({
      done: 7,
      total: 7,
      runId: 'a-run',
      counts: { pass: 2, fail: 5, newlyFailing: 3, newFindings: 2 },
    })
  })

  test('shows what would newly fail first, on pages of any size', async () => {
    const reviews = createReviews(store)
    const { orgId, reviewId } = await reviewed()
    for (const limit of [1, 2, 3, 50]) {
      const versions: string[] = []
      let cursor: string | undefined
      do {
        const page = await reviews.results(orgId, reviewId, { limit, ...(cursor && { cursor }) })
        expect(page.items.length).toBeLessThanOrEqual(limit)
        expect(page.items.length).toBeGreaterThan(0)
        versions.push(...page.items.map(({ version }) => version))
        cursor = page.cursor
      } while (cursor)
      expect(versions).toEqual(['2', '4', '6', '3', '7', '1', '5'])
    }
  })

  test('shows the results of a large fleet in order, each once', async () => {
    const reviews = createReviews(store)
    const { orgId, reviewId } = await begin()
    const numbers = Array.from({ length: 120 }, (_, number) => number)
    for (const number of numbers)
      await reviews.keepBatch(orgId, reviewId, number, [
        result(String(number), number % 40 === 0 ? newly : {}),
      ])
    const versions: number[] = []
    let cursor: string | undefined
    do {
      const page = await reviews.results(orgId, reviewId, { limit: 37, ...(cursor && { cursor }) })
      versions.push(...page.items.map(({ version }) => Number(version)))
      cursor = page.cursor
    } while (cursor)
    expect(versions).toEqual([0, 40, 80, ...numbers.filter((number) => number % 40 !== 0)])
  })

  test('shows only what passes or fails, with cursors for that list alone', async () => {
    const reviews = createReviews(store)
    const { orgId, reviewId } = await reviewed()
    const failing = await reviews.results(orgId, reviewId, { outcome: 'fail', limit: 4 })
    expect(failing.items.map(({ version }) => version)).toEqual(['2', '4', '6', '3'])
    const rest = { limit: 4, cursor: failing.cursor! }
    const next = await reviews.results(orgId, reviewId, { outcome: 'fail', ...rest })
    expect(next.items.map(({ version }) => version)).toEqual(['7'])
    const passing = await reviews.results(orgId, reviewId, { outcome: 'pass', limit: 4 })
    expect(passing.items.map(({ version }) => version)).toEqual(['1', '5'])
    await expect(reviews.results(orgId, reviewId, rest)).rejects.toThrow(InvalidCursor)
  })

  test('ends once', async () => {
    const reviews = createReviews(store)
    const { orgId, reviewId } = await begin()
    expect(await reviews.end(orgId, reviewId, { status: 'cancelled', endedAt: at })).toBe(true)
    expect(await reviews.end(orgId, reviewId, { status: 'completed', endedAt: at })).toBe(false)
    expect(await reviews.get(orgId, reviewId)).toMatchObject({ status: 'cancelled' })
  })

  test('is listed newest first among those of its organization', async () => {
    const reviews = createReviews(store)
    const { orgId, reviewId } = await begin()
    const { reviewId: later } = await begin(orgId)
    await reviews.keepBatch(orgId, later, 0, [result('1')])
    const ids = (await reviews.list(orgId, 10)).items.map((each) => each.reviewId)
    expect(ids).toEqual([reviewId, later].toSorted().toReversed())
  })
})

describe('adoption', () => {
  const revision = {
    createdBy: 'an-owner',
    createdAt: at,
    effectiveFrom: '2026-02-01T00:00:00.000Z',
  }

  test('makes the text the next revision, once, and is told in the audit trail', async () => {
    const reviews = createReviews(store)
    const { orgId, reviewId } = await begin()
    await reviews.end(orgId, reviewId, { status: 'completed', endedAt: at })
    const audited = () => eventOf(orgId, 'review-adopted')
    const adopted = await Promise.all(
      [1, 2, 3].map(() => reviews.adopt(orgId, reviewId, { ...revision, audited })),
    )
    expect(adopted.filter(Boolean)).toMatchObject([
      { status: 'adopted', adopted: { revision: 1, effectiveFrom: revision.effectiveFrom } },
    ])
    const standing = await createSettings(store).standing({ orgId }, 'ruleset', new Date(at))
    expect(standing).toMatchObject({ upcoming: { text: 'extends: [strict]' }, head: 1 })
    const { items } = await createAudit(store).list(orgId, { limit: 10 })
    expect(items.map(({ action }) => action).toSorted()).toEqual([
      'review-adopted',
      'review-started',
    ])
  })

  test('waits for the end of the review', async () => {
    const reviews = createReviews(store)
    const { orgId, reviewId } = await begin()
    const audited = () => eventOf(orgId, 'review-adopted')
    expect(await reviews.adopt(orgId, reviewId, { ...revision, audited })).toBeUndefined()
    expect(await createSettings(store).list({ orgId }, 'ruleset', { limit: 1 })).toEqual({
      items: [],
    })
  })
})
