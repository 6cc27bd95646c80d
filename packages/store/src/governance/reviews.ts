import type { Connection } from '../connection.ts'
import { type Blobs, createBlobs } from '../content/blobs.ts'
import { createCursors, type Page } from '../cursor.ts'
import { type AuditEvent, auditItem } from '../platform/audit.ts'
import { outboxEntity, type OutboxRow } from '../platform/outbox.ts'
import { put, transact, update } from '../transaction.ts'
import {
  countResults,
  groupOf,
  type Review,
  resultGroups,
  type ReviewOutcome,
  type ReviewResult,
} from './review.ts'
import { reviewBatchEntity, reviewEntity } from './review-entities.ts'
import { readResults } from './review-results.ts'
import { createSettings, type NewRevision, ownerOf, revisionEntity } from './settings.ts'

export interface Adoption extends Omit<NewRevision, 'text'> {
  /** What the audit trail says: written together with the revision or not at all. */
  audited: (revision: number) => AuditEvent
}

/** Rulesets and policies that are tried before they bind (table APIs), and what was found (S3). */
export function createReviews(connection: Connection, blobs: Blobs = createBlobs(connection)) {
  const rows = reviewEntity(connection)
  const batches = reviewBatchEntity(connection)
  const revisions = revisionEntity(connection)
  const outbox = outboxEntity(connection)
  const settings = createSettings(connection)
  const cursors = createCursors(connection)

  async function get(orgId: string, reviewId: string): Promise<Review | undefined> {
    const { data } = await rows.get({ orgId, reviewId }).go({ consistent: true })
    return data ? reviewOf(data) : undefined
  }

  return {
    get,
    /** Writes a review that begins, and what the audit trail says of it. */
    async create({ counts, ...review }: Review, audited: AuditEvent): Promise<void> {
      await transact(connection, [
        put(rows.create({ ...review, ...counts })),
        auditItem(connection, audited),
      ])
    },
    /** Newest first. */
    async list(orgId: string, limit: number, cursor?: string): Promise<Page<Review>> {
      const scope = `reviews/${orgId}`
      const position = cursor ? cursors.open(scope, cursor) : null
      // One query ends at 1 MB, so a page of long texts is shorter than asked for, and fits an answer.
      const { data, cursor: next } = await rows.query
        .primary({ orgId })
        .go({ order: 'desc', limit, cursor: position })
      return { items: data.map(reviewOf), ...(next && { cursor: cursors.seal(scope, next) }) }
    },
    /** Notes which run it is, and how many versions there are to review. */
    async begin(orgId: string, reviewId: string, total: number, runId: string): Promise<void> {
      await rows.patch({ orgId, reviewId }).set({ total, runId }).go()
    },
    /** Keeps what a batch found and counts it; once, however often it is kept. */
    async keepBatch(
      orgId: string,
      reviewId: string,
      batch: number,
      results: ReviewResult[],
      /** How many versions it looked at; fewer are left where some were withdrawn meanwhile. */
      planned = results.length,
    ): Promise<void> {
      const sorted = resultGroups.flatMap((group) =>
        results.filter((result) => groupOf(result) === group),
      )
      const resultsKey = await blobs.putJson(orgId, sorted)
      const size = (group: string) => sorted.filter((each) => groupOf(each) === group).length
      const groups = {
        newlyFailing: size('newlyFailing'),
        failing: size('failing'),
        passing: size('passing'),
      }
      await transact(connection, [
        put(batches.create({ orgId, reviewId, batch, resultsKey, ...groups })),
        update(rows.patch({ orgId, reviewId }).add({ done: planned, ...countResults(results) })),
      ])
    },
    /** Those that would newly fail first; each group in the order of the batches. */
    results: (
      orgId: string,
      reviewId: string,
      page: { outcome?: ReviewOutcome; limit: number; cursor?: string },
    ): Promise<Page<ReviewResult>> =>
      readResults({ batches, blobs, cursors }, { orgId, reviewId }, page),
    /** Ends a review that runs, and leaves word of it; one that has ended stays as it is. */
    end: (
      orgId: string,
      reviewId: string,
      ending: Pick<Review, 'status' | 'reason'> & { endedAt: string },
      announcement?: OutboxRow,
    ): Promise<boolean> =>
      transact(connection, [
        update(
          rows
            .patch({ orgId, reviewId })
            .set(ending)
            .where(({ status }, { eq }) => eq(status, 'running')),
        ),
        ...(announcement ? [put(outbox.put(announcement))] : []),
      ]),
    /**
     * Makes what was reviewed the newest revision of its setting. Undefined when the review is not completed,
     * or was adopted before.
     */
    async adopt(
      orgId: string,
      reviewId: string,
      { audited, ...revision }: Adoption,
    ): Promise<Review | undefined> {
      const scope = { orgId }
      // Another revision may be added between reading and writing; then read again.
      for (let pass = 0; pass < passesMax; pass++) {
        const review = await get(orgId, reviewId)
        if (review?.status !== 'completed') return undefined
        const { kind, text } = review
        const { head } = await settings.standing(scope, kind, new Date(revision.createdAt))
        const number = head + 1
        const adopted = {
          by: revision.createdBy,
          at: revision.createdAt,
          effectiveFrom: revision.effectiveFrom,
          revision: number,
        }
        const isAdopted = await transact(connection, [
          put(
            revisions.create({ owner: ownerOf(scope), kind, revision: number, text, ...revision }),
          ),
          update(
            rows
              .patch({ orgId, reviewId })
              .set({ status: 'adopted', adopted })
              .where(({ status }, { eq }) => eq(status, 'completed')),
          ),
          auditItem(connection, audited(number)),
        ])
        if (isAdopted) return { ...review, status: 'adopted', adopted }
      }
      throw new Error(`The settings of ${orgId} change too fast to be changed`)
    },
  }
}

export type Reviews = ReturnType<typeof createReviews>

const passesMax = 20

type Row = Omit<Review, 'counts' | 'adopted'> & Review['counts'] & { adopted?: unknown }

function reviewOf({ pass, fail, newlyFailing, newFindings, adopted, ...review }: Row): Review {
  return {
    ...review,
    counts: { pass, fail, newlyFailing, newFindings },
    ...(adopted !== undefined && { adopted: adopted as NonNullable<Review['adopted']> }),
  }
}
