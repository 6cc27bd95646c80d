import { Entity } from 'electrodb'
import { succeeds } from '../conditional.ts'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'

const keptSeconds = 24 * 3_600
/** A request that was never answered frees its key after this: longer than any Lambda runs. */
const lockSeconds = 60

export interface StoredAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

export type IdempotencyOutcome =
  | { outcome: 'first' }
  | { outcome: 'answered'; answer: StoredAnswer }
  | { outcome: 'in-progress' }
  | { outcome: 'other-request' }

/** Remembers the answers of requests that carried an `Idempotency-Key` for a day (table Platform). */
export function createIdempotency({ client, table }: Connection) {
  const rows = new Entity(
    {
      model: { entity: 'idempotency', version: '1', service: 'portolan' },
      attributes: {
        scope: { type: 'string', required: true },
        key: { type: 'string', required: true },
        requestHash: { type: 'string', required: true },
        answer: { type: 'any' },
        lockedUntil: { type: 'number', required: true },
        expiresAt: { type: 'number', required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['scope'], as: 'IDEMPOTENCY#${scope}' },
          { of: ['key'], as: '${key}' },
        ),
      },
    },
    { client, table: table('platform') },
  )
  return {
    async begin(
      scope: string,
      key: string,
      requestHash: string,
      now: Date,
    ): Promise<IdempotencyOutcome> {
      const seconds = Math.floor(now.getTime() / 1_000)
      const begun = await succeeds(
        rows
          .put({
            scope,
            key,
            requestHash,
            lockedUntil: seconds + lockSeconds,
            expiresAt: seconds + keptSeconds,
          })
          // Rows leave some time after they expire, so an expired one counts as absent; so does a lock
          // whose holder died without an answer.
          .where(
            (row, { notExists, lt, eq }) =>
              `${notExists(row.key)} OR ${lt(row.expiresAt, seconds)} OR ` +
              `(${notExists(row.answer)} AND ${lt(row.lockedUntil, seconds)} AND ${eq(row.requestHash, requestHash)})`,
          )
          .go(),
      )
      if (begun) return { outcome: 'first' }
      const { data } = await rows.get({ scope, key }).go({ consistent: true })
      if (!data) return { outcome: 'in-progress' }
      if (data.requestHash !== requestHash) return { outcome: 'other-request' }
      return data.answer
        ? { outcome: 'answered', answer: data.answer as StoredAnswer }
        : { outcome: 'in-progress' }
    },
    async finish(scope: string, key: string, answer: StoredAnswer): Promise<void> {
      await rows.patch({ scope, key }).set({ answer }).go()
    },
    /** Frees a key whose request failed on our side, so that it may be tried again. */
    async abandon(scope: string, key: string): Promise<void> {
      await rows.delete({ scope, key }).go()
    },
  }
}

export type Idempotency = ReturnType<typeof createIdempotency>
