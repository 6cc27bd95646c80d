import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'
import { reviewStatuses } from './review.ts'
import { settingKinds } from './settings.ts'

const count = { type: 'number', required: true } as const

export function reviewEntity({ client, table }: Connection) {
  return new Entity(
    {
      model: { entity: 'review', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        reviewId: { type: 'string', required: true },
        kind: { type: settingKinds, required: true },
        text: { type: 'string', required: true },
        meaning: { type: 'any' },
        status: { type: reviewStatuses, required: true },
        reason: { type: 'string' },
        done: count,
        total: { type: 'number' },
        pass: count,
        fail: count,
        newlyFailing: count,
        newFindings: count,
        createdAt: { type: 'string', required: true },
        createdBy: { type: 'string', required: true },
        endedAt: { type: 'string' },
        adopted: { type: 'any' },
        workflowId: { type: 'string', required: true },
        runId: { type: 'string' },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['reviewId'], as: 'REVIEW#${reviewId}' },
        ),
      },
    },
    { client, table: table('apis') },
  )
}

/** Where the results of each batch are, and how many of them are in each group. */
export function reviewBatchEntity({ client, table }: Connection) {
  return new Entity(
    {
      model: { entity: 'review-batch', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        reviewId: { type: 'string', required: true },
        batch: { type: 'number', required: true, padding: { length: 6, char: '0' } },
        /** The S3 key of the batch's results, sorted by group. */
        resultsKey: { type: 'string', required: true },
        newlyFailing: count,
        failing: count,
        passing: count,
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId', 'reviewId'], as: 'ORG#${orgId}#REVIEW#${reviewId}' },
          { of: ['batch'], as: 'BATCH#${batch}' },
        ),
      },
    },
    { client, table: table('apis') },
  )
}
