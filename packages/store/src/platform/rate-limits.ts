import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Connection } from '../connection.ts'

export interface RateLimit {
  /** Requests a window. */
  limit: number
  windowSeconds: number
}

export interface RateLimitState {
  allowed: boolean
  /** Of those that were counted, how many are within the limit. */
  granted: number
  remaining: number
  /** Seconds until the window ends. */
  resetSeconds: number
}

/** Counts requests in fixed windows (table Platform), so that a limit holds across all instances. */
export function createRateLimits({ client, table }: Connection) {
  return {
    /** Counts one request, or several. */
    async take(
      who: string,
      { limit, windowSeconds }: RateLimit,
      now: Date,
      count = 1,
    ): Promise<RateLimitState> {
      const seconds = Math.floor(now.getTime() / 1_000)
      const window = windowOf(now, windowSeconds)
      const endsAt = (window + 1) * windowSeconds
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table('platform'),
          Key: { PK: `RATE#${who}`, SK: `WINDOW#${windowSeconds}#${window}` },
          UpdateExpression: 'ADD #count :more SET expiresAt = :expiresAt',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':more': count, ':expiresAt': endsAt + windowSeconds },
          ReturnValues: 'UPDATED_NEW',
        }),
      )
      const counted = Number(Attributes?.['count'])
      const granted = Math.max(0, Math.min(count, limit - (counted - count)))
      return {
        allowed: granted > 0,
        granted,
        remaining: Math.max(0, limit - counted),
        resetSeconds: endsAt - seconds,
      }
    },
  }
}

/** The number of the window that a moment lies in. */
export const windowOf = (now: Date, windowSeconds: number): number =>
  Math.floor(now.getTime() / 1_000 / windowSeconds)

export type RateLimits = ReturnType<typeof createRateLimits>
